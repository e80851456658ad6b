import { addTexts } from '../i18n/dictionary.ts';
import { failures } from '../i18n/sections/failures.ts';

// What went wrong is told by elements that arrive only then, and so do the words.
addTexts(failures);
