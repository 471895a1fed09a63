import { describe, expect, it } from 'vitest';
import {
  emergencyNumbersOf,
  HELP_RESOURCES,
  helpResourcesFor,
  INTERNATIONAL_HELP,
} from '#core/texts/help-resources.ts';

describe('help resources', () => {
  it('name a contact, a page and the month of the last check', () => {
    for (const resource of [...Object.values(HELP_RESOURCES).flat(), ...INTERNATIONAL_HELP]) {
      expect(JSON.stringify(resource.contact), resource.name).toMatch(
        /"number":"\d[\d -]{2,}"|choose-country/,
      );
      expect(resource.url, resource.name).toMatch(/^https:\/\/[^ ]+$/);
      expect(resource.checkedOn, resource.name).toMatch(/^20\d\d-\d\d$/);
    }
  });

  it('say whole hours where a line is not always answered', () => {
    for (const { hours, name } of Object.values(HELP_RESOURCES).flat()) {
      if (hours === null || hours === 'always') continue;
      expect(hours.from, name).toBeGreaterThanOrEqual(0);
      expect(hours.to, name).toBeGreaterThan(hours.from);
      expect(hours.to, name).toBeLessThanOrEqual(24);
    }
  });

  it('are keyed by two-letter country codes', () => {
    for (const country of Object.keys(HELP_RESOURCES)) expect(country).toMatch(/^[A-Z]{2}$/);
  });

  it('come with the emergency number of every country that they know', () => {
    for (const country of Object.keys(HELP_RESOURCES))
      expect(emergencyNumbersOf(country.toLowerCase()), country).toEqual(
        expect.arrayContaining([expect.stringMatching(/^\d{2,3}$/)]),
      );
    for (const unknown of ['ZZ', 'constructor', null]) expect(emergencyNumbersOf(unknown)).toBeNull();
  });

  it('put local lines before the international directories', () => {
    const lines = helpResourcesFor('ie').map((resource) => resource.name);
    expect(lines[0]).toBe('Samaritans Ireland');
    expect(lines.at(-1)).toBe('Befrienders Worldwide');
  });

  it('fall back to the international directories', () => {
    expect(helpResourcesFor('ZZ')).toEqual(INTERNATIONAL_HELP);
    expect(helpResourcesFor(null)).toEqual(INTERNATIONAL_HELP);
    expect(helpResourcesFor('constructor')).toEqual(INTERNATIONAL_HELP);
  });
});
