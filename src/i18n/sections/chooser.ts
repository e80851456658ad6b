import { section } from '../section.ts';

export const chooser = section(
  {
    'shell.chooser': 'Which one of these {count}?',
    'shell.chooser-close': 'None of them',
  },
  {
    'shell.chooser': '这里有 {count} 项，看哪一项？',
    'shell.chooser-close': '都不看',
  },
);
