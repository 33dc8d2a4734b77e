import type { Shop } from '#shared/shop.ts';

/**
 * What is reckoned from a shop is kept under a name, until a rule, a name or anything else that it rests on is another:
 * a running send is looked at several times a second. Each of what it rests on is compared as it is.
 */
export function keeping<Value>() {
  const shops = new WeakMap<Shop, Map<string, Kept<Value>>>();
  return (shop: Shop, name: string, restsOn: readonly unknown[], reckon: () => Value): Value => {
    const values = shops.get(shop) ?? new Map<string, Kept<Value>>();
    shops.set(shop, values);
    const on = [shop.rules, shop.namesVersion, ...restsOn];
    const had = values.get(name);
    if (had?.on.every((each, at) => each === on[at]) === true) return had.value;
    const value = reckon();
    values.set(name, { on, value });
    return value;
  };
}

type Kept<Value> = { readonly on: readonly unknown[]; readonly value: Value };
