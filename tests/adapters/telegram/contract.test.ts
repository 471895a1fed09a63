import { platformContract } from '#tests/contracts/platform-contract.ts';
import { openTelegramHarness } from '#tests/doubles/telegram/platform-harness.ts';

platformContract('telegram', openTelegramHarness);
