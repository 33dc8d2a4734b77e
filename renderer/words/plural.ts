type Forms = { readonly one: string; readonly other: string; readonly few?: string; readonly many?: string };

/** Chooses the form of a word that fits a count, by the language's own rules. */
export function createPlural(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => {
    const form = rules.select(count);
    return (form === 'one' || form === 'few' || form === 'many' ? forms[form] : undefined) ?? forms.other;
  };
}
