using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Plans.Reviewing;

/// <summary>A document as its reviewers see it: what was read, what they added, and every field they corrected.</summary>
public static class Review
{
    static readonly IReadOnlyList<ItemShape> Shapes = [TaskShape.Task, NumberShape.Target, TaskShape.List, NumberShape.Incentive, TaskShape.Obligation, NumberShape.Project];

    /// <summary>
    /// The document with added items in their places and corrections applied. A correction that no longer fits is a problem, and its
    /// item stays as it was read.
    /// </summary>
    public static (PlanDocument Document, IReadOnlyList<Problem> Problems) Run(PlanDocument document, IReadOnlyList<AddedItem> added, IReadOnlyDictionary<string, ItemCorrection> corrections)
    {
        var problems = new List<Problem>();
        var kinds = Items(document).Select(item => (item.Key, item.Kind)).Concat(added.Select(item => (item.Key, item.Kind))).GroupBy(item => item.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Kind, StringComparer.Ordinal);
        foreach (var item in added)
        {
            document = Shape(item.Kind).Add(Corrected(document, item.Sources, kinds, corrections, problems), item);
            document = Corrected(document, [item.Key], kinds, corrections, problems);
        }
        return (Corrected(document, [.. kinds.Keys.Where(key => added.All(item => item.Key != key))], kinds, corrections, problems), problems.Distinct().ToList());
    }

    /// <summary>Every item of the document: kind, key, clause and place, by kind and in the order of the text.</summary>
    public static IEnumerable<(ItemKind Kind, string Key, string Clause, Span Span)> Items(PlanDocument document) =>
        Shapes.SelectMany(shape => shape.Items(document).Select(item => (shape.Kind, item.Key, item.Clause, item.Span)));

    /// <summary>The fields of an item that may be corrected; none when there is no such item.</summary>
    public static IReadOnlyList<ItemField> Fields(PlanDocument document, string key) => Shapes.Select(shape => shape.Fields(document, key)).FirstOrDefault(fields => fields is not null) ?? [];

    /// <summary>The fields of a new item of a kind, all empty.</summary>
    public static IReadOnlyList<ItemField> Blank(ItemKind kind, PlanDocument document)
    {
        var place = new ItemPlace("", new Span(0, 0, 1, 1), new Span(0, 0, 1, 1), "");
        const string New = "+";
        return [.. Shape(kind).Fields(Shape(kind).Add(document, new AddedItem(New, kind, place, ItemOrigin.Added)), New)!.Select(field => field with { Value = field.Form == FieldForm.Choice ? field.Value : "" })];
    }

    /// <summary>Everything that is wrong with a correction of an item: unknown item, field or clause, values that cannot be read.</summary>
    public static IReadOnlyList<Problem> Check(PlanDocument document, string key, ItemCorrection correction)
    {
        if (Shapes.FirstOrDefault(shape => shape.Items(document).Any(item => item.Key == key)) is not { } shape) return [Problems.NoSuchItem(key)];
        var problems = new List<Problem>();
        shape.Correct(document, key, correction, problems);
        return problems;
    }

    /// <summary>What the merged item says to begin with: the first one's words, and every name that any of them has.</summary>
    public static ItemCorrection United(PlanDocument document, ItemKind kind, IReadOnlyList<string> keys) => Shape(kind).United(document, keys);

    static ItemShape Shape(ItemKind kind) => Shapes.First(shape => shape.Kind == kind);

    static PlanDocument Corrected(PlanDocument document, IReadOnlyList<string> keys, Dictionary<string, ItemKind> kinds, IReadOnlyDictionary<string, ItemCorrection> corrections, List<Problem> problems)
    {
        foreach (var key in keys)
            if (corrections.TryGetValue(key, out var correction) && kinds.TryGetValue(key, out var kind) && Shape(kind).Fields(document, key) is not null) document = Shape(kind).Correct(document, key, correction, problems);
        return document;
    }
}
