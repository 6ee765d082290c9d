import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `ownerOrganisationId` in code is `owner_organisation_id` in SQL. */
export class SnakeNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given?: string): string {
    return given ?? snake(className);
  }
  override columnName(propertyName: string, given: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, given ?? propertyName].join('_'));
  }
}
