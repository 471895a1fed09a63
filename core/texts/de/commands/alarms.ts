import type { Texts } from '#core/texts/en/index.ts';

export const alarms: Texts['commands']['alarms'] = {
  subject: 'Fehlalarme',
  raised: (count, days) => {
    if (count === 0) return `In den letzten ${days} Tagen gab es keinen Alarm.`;
    return `In den letzten ${days} Tagen gab es ${count === 1 ? 'einen Alarm' : `${count} Alarme`}.`;
  },
  kind: (kind, wrong, of) =>
    `Von ${of}, bei denen es ${kind === 'risk' ? 'um jemanden in Gefahr' : 'um verletzende Worte'} ging und die euer Team beurteilt hat, ${wrong === 1 ? 'war einer' : `waren ${wrong}`} falsch.`,
  channel: (channel, wrong, of) => `In #${channel} sind die meisten falsch: ${wrong} von ${of}.`,
};
