using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Places of one document that cannot both hold: one target with two values, or a stated count that differs from the names listed.</summary>
static class ContradictionReader
{
    static readonly string[] Territories = ["全国", "全省", "全区", "全市", "全县", "全州", "我国", "我省", "我区", "我市", "我县"];

    public static List<Contradiction> Read(IReadOnlyList<Target> targets, IReadOnlyList<CountyList> lists) => [.. Values(targets), .. Counts(lists)];

    static IEnumerable<Contradiction> Values(IReadOnlyList<Target> targets)
    {
        foreach (var same in targets.Where(target => target.Year is not null).GroupBy(target => (Bare(target.Indicator), target.Scope, target.Year, target.Unit, target.Measure)))
        {
            if (same.Select(target => (target.Value, target.ValueMax)).Distinct().Count() < 2 || same.Key.Item1.Length < 4) continue;
            var words = string.Join(" / ", same.Select(target => target.Quote).Distinct());
            yield return new Contradiction("target_values", words, [.. same.Select(target => target.Span)], [.. same.Select(target => target.Clause)]);
        }
    }

    static IEnumerable<Contradiction> Counts(IReadOnlyList<CountyList> lists) =>
        lists.Where(list => !list.Open && list.Stated is { } stated && stated != list.Counties.Count)
            .Select(list => new Contradiction("stated_count", $"{list.Name}: {list.Stated} ≠ {list.Counties.Count}", [list.Span], [list.Clause]));

    static string Bare(string indicator)
    {
        var view = Characters.Unify(indicator);
        foreach (var word in Territories) view = view.StartsWith(word, StringComparison.Ordinal) ? view[word.Length..] : view;
        return view;
    }
}
