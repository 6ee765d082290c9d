/** A legal form in front of a name: 株式会社あおば → あおば. */
export const legalForm =
  /^\s*(?:特定非営利活動法人|NPO法人|認定NPO法人|[（(][株有同][)）]|株式会社|有限会社|合同会社|合資会社|\p{Script=Han}{2,4}法人)\s*/u;
