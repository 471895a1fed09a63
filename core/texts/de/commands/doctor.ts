import type { Texts } from '#core/texts/en/index.ts';

const days = (count: number): string => `In den letzten ${count} Tagen`;

export const doctor: Texts['commands']['doctor'] = {
  heading: 'Wie es hier um mich steht',
  well: 'Alles, was ich prüfen kann, läuft.',
  mend: (count) =>
    count === 1
      ? 'Eines muss in Ordnung gebracht werden.'
      : `${count} Dinge müssen in Ordnung gebracht werden.`,
  look: 'Ein Blick lohnt sich, aber nichts ist kaputt.',
  signs: { ok: 'In Ordnung', warning: 'Ansehen', fault: 'In Ordnung bringen' },
  notSetUp: 'Ich bin hier noch nicht eingerichtet: Mit „/setup“ geht es los.',
  hidden: {
    subject: 'Admins',
    message:
      'Die Plattform sagt mir nicht, wer die Admins dieser Gruppe sind, also kann ich nichts für sie tun. Mach mich zum Admin der Gruppe (ich brauche keinerlei Rechte), und gib dann noch einmal „/doctor“ ein.',
  },
  channels: {
    subject: 'Kanäle',
    none: 'Keiner ist gewählt, also lese ich nichts. Mit „/setup“ werden sie gewählt.',
    waiting:
      'Sie sind gewählt, aber der Hinweis an eure Mitglieder ist noch nicht gepostet, also lese ich nichts. „/setup“ postet ihn.',
    some: (count) => (count === 1 ? 'Ich lese einen.' : `Ich lese ${count}.`),
    all: 'Ich lese alle, die ich sehen kann.',
    single: (count) =>
      `${count === 1 ? 'Einer hat' : `${count} haben`} eigene Einstellungen: „/config view“ nennt sie.`,
  },
  staff: {
    subject: 'Alarme',
    none: 'Für euer Team ist kein Kanal gewählt, also erfährt niemand davon, wenn eine Nachricht klingt, als könnte ein Leben in Gefahr sein. Mit „/setup“ wird er gewählt.',
    some: 'Sie gehen an den Kanal eures Teams.',
  },
  zone: {
    subject: 'Zeitzone',
    now: (zone, clock) => `${zone}; dort ist es jetzt ${clock}.`,
  },
  events: {
    subject: 'Ereignisse',
    none: 'Seit meinem Start habe ich keines gesehen.',
    last: (time) => `Das letzte habe ich um ${time} UTC gesehen.`,
  },
  direct: {
    subject: 'Private Nachrichten',
    none: (count) => `${days(count)} wurde keine geschickt.`,
    well: (count) => `${days(count)} gab es keine Schwierigkeiten.`,
    poor: (count) =>
      `${days(count)} kam mehr als die Hälfte nicht an, weil Menschen private Nachrichten von mir gesperrt oder den Chat mit mir nie geöffnet haben.`,
    share: (percent, of, count) =>
      `${days(count)} kamen ${percent} % von ${of} nicht an, weil Menschen private Nachrichten von mir gesperrt oder den Chat mit mir nie geöffnet haben.`,
  },
  unread: {
    subject: 'Nachrichten, die ich nicht lesen konnte',
    none: (count) => `${days(count)} gab es keine.`,
    some: (number, count) =>
      `${days(count)} ${number === 1 ? 'war es eine' : `waren es ${number}`}: In mir ist dabei etwas schiefgegangen, und ich habe euer Team gebeten, sie anzusehen. Wer mich betreibt, findet den Grund im Log.`,
  },
  database: { subject: 'Datenbank', well: 'Sie antwortet.' },
  models: {
    subject: 'Modelle',
    well: 'Sie sind geladen und haben einen Satz gelesen.',
    broken: 'Sie antworten nicht. Wer mich betreibt, findet den Grund im Log.',
  },
  queue: {
    subject: 'Warteschlange',
    well: 'Nachrichten werden gelesen, sobald sie kommen.',
    behind: 'Ich komme mit dem Lesen nicht nach. Bis ich aufgeholt habe, können Alarme später kommen.',
    dead: 'Einige Nachrichten habe ich nach mehreren Versuchen aufgegeben. Wer mich betreibt, findet sie im Log.',
  },
  alerts: {
    subject: 'Alarme an das Team',
    well: 'Keiner wird aufgehalten.',
    undelivered: (count, since) =>
      `${count === 1 ? 'Ein Alarm oder eine Bitte, jemandem zu schreiben, kommt' : `${count} Alarme oder Bitten, jemandem zu schreiben, kommen`} seit ${since} UTC nicht an. Lass mich im Kanal des Teams schreiben, oder wähl mit /setup einen anderen. Ich versuche es weiter, bis sie ankommen oder bis sich jemand um die Nachrichten gekümmert hat oder sie gelöscht sind.`,
  },
  version: {
    subject: 'Version',
    running: (version) => `Hier läuft Attune ${version}.`,
  },
  outbox: {
    subject: 'Rückmeldungen und Alarme',
    well: 'Sie werden zu ihrer Zeit verschickt.',
    uncertain:
      'Einige waren gerade unterwegs, als ich angehalten wurde, und werden nicht wiederholt, damit niemand sie zweimal bekommt.',
  },
};
