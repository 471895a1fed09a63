/** One admin, five seekers, eight supporters in each community; the first six of them opt in. */
export const DISCORD_SUPPORTERS = ['Ada', 'Ben', 'Cleo', 'Dev', 'Esme', 'Finn', 'Gus', 'Hana'] as const;
export const DISCORD_PEOPLE = ['Mara', 'Noor', 'Theo', 'Ines', 'Paul', 'Wren', ...DISCORD_SUPPORTERS];
export const TELEGRAM_SUPPORTERS = ['Ruth', 'Sam', 'Tess', 'Uma', 'Viv', 'Walt', 'Xen', 'Yara'] as const;
export const TELEGRAM_PEOPLE = ['Mara', 'Lia', 'Omar', 'June', 'Kit', 'Sol', ...TELEGRAM_SUPPORTERS];
export const OPTED_IN = 6;
