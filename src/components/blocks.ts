import type {Tables} from "../model/tables/index.js";
import {incidentAccounts} from "./accounts.js";
import type {Block, BlockContext} from "./block.js";
import {allConflicts, departureConflicts, figureConflicts, incidentConflicts} from "./conflictsList.js";
import {correctionsPage} from "./corrections/correctionsPage.js";
import {correctedDepartures, correctedFigures, correctedIncidents, correctedStatements} from "./corrections/ofPage.js";
import {citeData} from "./dataset/cite.js";
import {dictionary} from "./dataset/dictionary.js";
import {downloads} from "./dataset/downloads.js";
import {howToLoad} from "./dataset/howToLoad.js";
import {reuseTerms} from "./dataset/terms.js";
import {departuresTable} from "./departuresTable.js";
import {departuresTotal} from "./departuresTotal.js";
import {documentPage, documentTitle} from "./documentPage.js";
import {documentsList} from "./documentsList.js";
import {eventIds, officeIds, personIds} from "./entities/entityIndex.js";
import {officesList, peopleList} from "./entities/entityLists.js";
import {eventPage, eventPageTitle} from "./entities/eventPage.js";
import {officePage, officeTitle} from "./entities/officePage.js";
import {personPage, personTitle} from "./entities/personPage.js";
import {exploreBlock} from "./explore/exploreBlock.js";
import {howSure, whatIsNew} from "./frontPage.js";
import {gallery} from "./gallery.js";
import {incidentsTable} from "./incidentsTable.js";
import {judgedTable} from "./judgedTable.js";
import {forceTable, otherFigures} from "./measuresTable.js";
import {howMadeList} from "./method/howMade.js";
import {measuredTable} from "./method/measured.js";
import {issuesList, lexiconsList, rulesList, tablesList, uncountedList} from "./method/method.js";
import {changesPage} from "./releases/changesPage.js";
import {releasePage, releaseTitle} from "./releases/releasePage.js";
import {releasesList} from "./releases/releasesList.js";
import {searchStart} from "./search/searchStart.js";
import {statementForm} from "./statementForm.js";
import {statementsList} from "./statementsList.js";

/** The parts of pages, by the name in `<div data-block="…">`. */
export const blocks: Readonly<Record<string, Block>> = {
  changes: changesPage,
  "cite-data": citeData,
  conflicts: allConflicts,
  "corrected-departures": correctedDepartures,
  "corrected-figures": correctedFigures,
  "corrected-incidents": correctedIncidents,
  "corrected-statements": correctedStatements,
  corrections: correctionsPage,
  "departure-conflicts": departureConflicts,
  departures: departuresTable,
  "departures-total": departuresTotal,
  dictionary,
  document: documentPage,
  "document-title": documentTitle,
  documents: documentsList,
  downloads,
  event: eventPage,
  "event-title": eventPageTitle,
  explore: exploreBlock,
  figures: otherFigures,
  force: forceTable,
  gallery,
  "force-conflicts": figureConflicts,
  "how-made": howMadeList,
  "how-sure": howSure,
  "incident-accounts": incidentAccounts,
  "incident-conflicts": incidentConflicts,
  "how-to-load": howToLoad,
  incidents: incidentsTable,
  issues: issuesList,
  judged: judgedTable,
  lexicons: lexiconsList,
  measured: measuredTable,
  release: releasePage,
  "release-title": releaseTitle,
  releases: releasesList,
  "reuse-terms": reuseTerms,
  office: officePage,
  "office-title": officeTitle,
  offices: officesList,
  people: peopleList,
  person: personPage,
  "person-title": personTitle,
  rules: rulesList,
  "search-start": searchStart,
  "statement-form": statementForm,
  statements: statementsList,
  tables: tablesList,
  uncounted: uncountedList,
  "what-is-new": whatIsNew
};

const releaseVersions = (_tables: Tables, {releases = []}: Pick<BlockContext, "releases">): string[] =>
  releases.map(({info}) => info.version);

const documentIds = (tables: Tables): string[] => tables.documents.map(({id}) => id);

/** For each block that a page with a parameter holds: the values of that parameter. */
export const blockParams: Readonly<
  Record<string, (tables: Tables, context: Pick<BlockContext, "releases">) => string[]>
> = {
  document: documentIds,
  "document-title": documentIds,
  event: eventIds,
  "event-title": eventIds,
  office: officeIds,
  "office-title": officeIds,
  person: personIds,
  "person-title": personIds,
  release: releaseVersions,
  "release-title": releaseVersions
};
