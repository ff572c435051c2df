/** The behaviour of pages. They are complete without it. */
import { startAnchors } from './anchors.ts';
import { startContents } from './contents.ts';
import { startCopying } from './copy.ts';
import { startExamples } from './examples.ts';
import { startFilters } from './filter.ts';
import { startMoreLanguages } from './languages/more-languages.ts';
import { startLongLists } from './long-lists.ts';
import { startPrinting } from './print.ts';
import { startScrollable } from './scrollable.ts';
import { startSearch } from './search/search.ts';
import { startTabs } from './tabs.ts';
import { startTheme } from './theme.ts';

startTheme();
startTabs();
startMoreLanguages();
startExamples();
startFilters();
startLongLists();
startCopying();
startScrollable();
startContents();
startSearch();
startPrinting();
startAnchors();
