import { platformContract } from '#tests/contracts/platform-contract.ts';
import { openDiscordHarness } from '#tests/doubles/discord/platform-harness.ts';

platformContract('discord', openDiscordHarness);
