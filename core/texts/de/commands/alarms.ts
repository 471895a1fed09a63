import type { Texts } from '#core/texts/en/index.ts';

const about = { risk: 'um jemanden in Gefahr', hostile: 'um verletzende Worte' } as const;

export const alarms: Texts['commands']['alarms'] = {
  subject: 'Fehlalarme',
  raised: (count, days) => {
    if (count === 0) return `In den letzten ${days} Tagen gab es keinen Alarm.`;
    return `In den letzten ${days} Tagen gab es ${count === 1 ? 'einen Alarm' : `${count} Alarme`}.`;
  },
  kind: (kind, wrong, of) =>
    of === 1
      ? `Der eine, bei dem es ${about[kind]} ging und den euer Team beurteilt hat, war ${wrong === 1 ? 'falsch' : 'kein Fehlalarm'}.`
      : `Von ${of}, bei denen es ${about[kind]} ging und die euer Team beurteilt hat, ${wrong === 0 ? 'war keiner' : wrong === 1 ? 'war einer' : `waren ${wrong}`} falsch.`,
  channel: (channel, wrong, of) => `In #${channel} sind die meisten falsch: ${wrong} von ${of}.`,
};
