import { describe, expect, it } from 'vitest';
import { coachingRequest } from '#core/consent/coaching-request.ts';

const asked = (typed: string) => {
  const [name = null, ...values] = typed.split('|');
  return coachingRequest(name, values);
};
const change = (part: object) => ({ kind: 'change', change: part });
const fault = (name: string) => ({ kind: 'fault', fault: name });

describe('what a person asks of their own settings', () => {
  it.each([
    ['on', { kind: 'on' }],
    ['off', change({ enabled: false })],
    ['view', { kind: 'show' }],
    ['', { kind: 'show' }],
    ['pause', { kind: 'pause', days: 7 }],
    ['pause|1', { kind: 'pause', days: 1 }],
    ['pause|365', { kind: 'pause', days: 365 }],
    ['pause|0', fault('days')],
    ['pause|366', fault('days')],
    ['pause|soon', fault('days')],
    ['frequency|3', change({ maxPerWeek: 3 })],
    ['frequency|3|2', change({ maxPerWeek: 3, maxPerDay: 2 })],
    ['frequency', fault('maxPerWeek')],
    ['frequency|8', fault('maxPerWeek')],
    ['frequency|3|4', fault('maxPerDay')],
    ['quiet-hours|22|8', change({ quietHours: { startHour: 22, endHour: 8 } })],
    ['quiet-hours| 22:00 |08:00', change({ quietHours: { startHour: 22, endHour: 8 } })],
    ['quiet-hours| None ', change({ quietHours: { startHour: 0, endHour: 0 } })],
    ['quiet-hours', fault('quietHours')],
    ['quiet-hours|22', fault('quietHours')],
    ['quiet-hours|22:30|8', fault('quietHours')],
    ['quiet-hours|22|24', fault('quietHours')],
    ['time-zone|Europe/Berlin', change({ timeZone: 'Europe/Berlin' })],
    ['time-zone|Middle/Earth', fault('timeZone')],
    ['time-zone', fault('timeZone')],
    ['report|1|9', change({ reportWeekday: 1, reportHour: 9 })],
    ['report|8|9', fault('reportWeekday')],
    ['report|1|x9', fault('reportHour')],
    ['report|1|9x', fault('reportHour')],
    ['report|1|0009', fault('reportHour')],
    ['share| ON ', change({ sharesWithStaff: true })],
    ['share|off', change({ sharesWithStaff: false })],
    ['share|maybe', fault('sharesWithStaff')],
    ['share', fault('sharesWithStaff')],
    ['style| Plain ', change({ style: 'plain' })],
    ['style|warm', change({ style: 'warm' })],
    ['style|loud', fault('style')],
    ['style', fault('style')],
  ])('“%s” reads as %o', (typed, request) => {
    expect(asked(typed)).toEqual(request);
  });

  it('nothing at all shows what is set', () => {
    expect(coachingRequest(null, [])).toEqual({ kind: 'show' });
  });
});
