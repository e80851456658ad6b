import { addTexts } from '../i18n/dictionary.ts';
import { restrictions } from '../i18n/sections/restrictions.ts';

// The names of single restrictions arrive with the first element that speaks them.
addTexts(restrictions);
