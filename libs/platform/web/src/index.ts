/**
 * The web foundation: design system, form kit, GraphQL client, languages, shell. Contexts build their pages from this
 * door; /dev/styleguide shows every component.
 */
export { announce, toast } from './components/announce.js';
export * from './components/Button.js';
export * from './components/Card.js';
export * from './components/ChoiceFields.js';
export * from './components/Combobox.js';
export { type ContentsEntry, PageContents, type PartStatus } from './components/Contents.js';
export { cx } from './components/cx.js';
export * from './components/Data.js';
export * from './components/DateField.js';
export * from './components/Empty.js';
export { ErrorSummary, focusField } from './components/ErrorSummary.js';
export { ErrorText, Field, FieldGroup, type FieldProps, RequiredBadge } from './components/Field.js';
export * from './components/Figures.js';
export * from './components/FileField.js';
export { Fold, FoldingSection, Folds } from './components/Fold.js';
export { Form } from './components/Form.js';
export { Icon, type IconName } from './components/Icon.js';
export * from './components/Labels.js';
export * from './components/Navigation.js';
export * from './components/Notice.js';
export { ConfirmDialog, Dialog, Disclosure, Menu, type MenuEntry } from './components/Overlays.js';
export * from './components/Page.js';
export * from './components/SearchBox.js';
export { useNarrow } from './components/use-narrow.js';
export { type Offers, useOffers } from './components/use-offers.js';
export type { SearchOffer, Suggesting } from './components/SuggestingInput.js';
export * from './components/TextField.js';
export { type FileRef, fileUrl, uploadFile } from './components/upload.js';
export { fieldDomId, FormFieldView } from './form/FormFieldView.js';
export { Comparison } from './form/MarkedText.js';
export { FormNotices, SaveState, useLoginAddress } from './form/FormNotices.js';
export { answerOf } from './form/answer.js';
export { CheckAnswers, type FieldTexts, FormPageView, useFieldFromAddress } from './form/FormPageView.js';
export { type FormOptions, type FormSnapshot, FormStore, type Saved, type SaveStatus } from './form/form-store.js';
export { LeaveGuard } from './form/LeaveGuard.js';
export { type FormControl, useForm } from './form/use-form.js';
export { createMusubiClient } from './graphql/client.js';
export { type FragmentOf, graphql, readFragment, type ResultOf, type VariablesOf } from './graphql/graphql.js';
export {
  type ActionError,
  type ActionResult,
  type ActionState,
  type OkOf,
  unwrap,
  useAction,
  UserErrorFields,
} from './graphql/use-action.js';
export { afterOwn } from './graphql/own-changes.js';
export { type ConnectionData, type Pages, usePages } from './graphql/use-pages.js';
export { type DateLike, type Formats, formatsIn, useFormat } from './i18n/format.js';
export { chooseLanguage, currentLanguage, type Language, languages, useLanguage } from './i18n/language.js';
export { type Catalogue, defineMessages, messagesNow, useMessages, type Whole } from './i18n/messages.js';
export { platformMessages } from './messages/messages.js';
export { platformRoutes } from './routes.js';
export { RequireRole, RequireSignIn } from './shell/Guards.js';
export { createMusubiApp } from './shell/MusubiApp.js';
export { CrashedPage, NotFoundPage } from './shell/Problems.js';
export { followNewerVersions } from './shell/newer-version.js';
export { page } from './shell/routes.js';
export { useAddress } from './shell/use-address.js';
export { useViewer, type Viewer, type ViewerMembership, type ViewerState } from './shell/viewer.js';
