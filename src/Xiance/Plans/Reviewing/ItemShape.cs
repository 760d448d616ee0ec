using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Plans.Reviewing;

/// <summary>What reviewing needs to know of one kind of item, whatever its record.</summary>
abstract record ItemShape(ItemKind Kind)
{
    public abstract IEnumerable<(string Key, string Clause, Span Span)> Items(PlanDocument document);

    /// <summary>Null when the document has no such item of this kind.</summary>
    public abstract IReadOnlyList<ItemField>? Fields(PlanDocument document, string key);

    /// <summary>The document with the item as corrected; problems are added and the item left where a value cannot be read.</summary>
    public abstract PlanDocument Correct(PlanDocument document, string key, ItemCorrection correction, List<Problem> problems);

    public abstract PlanDocument Add(PlanDocument document, AddedItem added);

    /// <summary>What several items say together, field by field: names united, words of the first where they have no names.</summary>
    public abstract ItemCorrection United(PlanDocument document, IReadOnlyList<string> keys);
}

/// <summary>The same for one record type.</summary>
sealed record ItemShape<TItem>(ItemKind Kind, IReadOnlyList<FieldOf<TItem>> Known) : ItemShape(Kind)
    where TItem : class
{
    public required Func<PlanDocument, IReadOnlyList<TItem>> In { get; init; }

    public required Func<PlanDocument, IReadOnlyList<TItem>, PlanDocument> With { get; init; }

    public required Func<TItem, (string Key, string Clause, Span Span)> Identity { get; init; }

    public required Func<TItem, string, TItem> Moved { get; init; }

    /// <summary>A new item at a place, like another where there is one.</summary>
    public required Func<string, ItemPlace, TItem?, TItem> Make { get; init; }

    public override IEnumerable<(string Key, string Clause, Span Span)> Items(PlanDocument document) => In(document).Select(Identity);

    public override IReadOnlyList<ItemField>? Fields(PlanDocument document, string key) => Find(document, key) is { } item ? [.. Known.Select(field => field.Of(item))] : null;

    public override PlanDocument Correct(PlanDocument document, string key, ItemCorrection correction, List<Problem> problems)
    {
        var found = new List<Problem>(correction.Fields.Keys.Except(Known.Select(field => field.Name), StringComparer.Ordinal).Select(name => Problems.NoSuchField(key, name)));
        if (correction.Clause is { } clause && document.Clauses.SelectMany(one => one.Flatten()).All(one => one.Path != clause)) found.Add(Problems.NoSuchClause(key, clause));
        var item = Find(document, key)!;
        foreach (var field in Known)
            if (correction.Fields.TryGetValue(field.Name, out var text)) item = field.Change(item, new Entry(key, field.Name, text, found));
        problems.AddRange(found);
        if (found.Count > 0) return document;
        var moved = correction.Clause is { } to ? Moved(item, to) : item;
        return With(document, [.. In(document).Select(one => Identity(one).Key == key ? moved : one)]);
    }

    public override PlanDocument Add(PlanDocument document, AddedItem added)
    {
        var like = added.Sources.Select(source => Find(document, source)).FirstOrDefault(item => item is not null);
        return With(document, [.. In(document).Append(Make(added.Key, added.Place, like)).OrderBy(item => Identity(item).Span.Start)]);
    }

    public override ItemCorrection United(PlanDocument document, IReadOnlyList<string> keys)
    {
        var items = keys.Select(key => Find(document, key)).OfType<TItem>().ToList();
        return new ItemCorrection(Known.Where(field => field.Form == FieldForm.Names).ToDictionary(field => field.Name, field => string.Join('、', items.Select(field.Show).SelectMany(names => names.Split('、', StringSplitOptions.RemoveEmptyEntries)).Distinct()), StringComparer.Ordinal));
    }

    TItem? Find(PlanDocument document, string key) => In(document).FirstOrDefault(item => Identity(item).Key == key);
}
