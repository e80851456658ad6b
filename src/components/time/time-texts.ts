import { addTexts } from '../../i18n/dictionary.ts';
import { restrictions } from '../../i18n/sections/restrictions.ts';
import { time } from '../../i18n/sections/time.ts';

addTexts(time);
// The sentence of the chip is the strip's too.
addTexts(restrictions);
