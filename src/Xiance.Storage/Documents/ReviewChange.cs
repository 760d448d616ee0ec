using Xiance.Plans.Reviewing;

namespace Xiance.Storage.Documents;

/// <summary>An item that a reviewer adds: its kind, the clause, the words there, its fields as written, and why.</summary>
public sealed record NewItem(ItemKind Kind, string Clause, string Quote, IReadOnlyDictionary<string, string> Fields, string Reason);

/// <summary>Where an item is parted: the first place of its second part in the normalised text.</summary>
public sealed record ItemSeam(string Item, long Revision, int Place, string Reason);

/// <summary>Items that become one, each with the revision that the reviewer saw.</summary>
public sealed record ItemUnion(IReadOnlyDictionary<string, long> Items, string Reason);
