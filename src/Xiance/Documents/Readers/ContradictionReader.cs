using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Places of one document that cannot both hold: one target with two values, or a stated count that differs from the names listed.</summary>
static class ContradictionReader
{
    static readonly string[] Territories = ["全国", "全省", "全区", "全市", "全县", "全州", "我国", "我省", "我区", "我市", "我县"];

    public static List<Contradiction> Read(NormalText text, IReadOnlyList<Target> targets, IReadOnlyList<CountyList> lists) => [.. Values(text, targets), .. Counts(lists)];

    static IEnumerable<Contradiction> Values(NormalText text, IReadOnlyList<Target> targets)
    {
        foreach (var same in targets.Where(target => target.Year is not null).GroupBy(target => (Bare(target.Indicator), target.Scope, target.Year, target.Unit, target.Measure)))
        {
            if (Apart(text, same) < 2 || same.Key.Item1.Length < 4) continue;
            var words = string.Join(" / ", same.Select(target => target.Quote).Distinct());
            yield return new Contradiction("target_values", words, [.. same.Select(target => target.Span)], [.. same.Select(target => target.Clause)]);
        }
    }

    /// <summary>How many values are stated in sentences apart: within one, each number holds for a body or a hope of its own (以上，力争达到).</summary>
    static int Apart(NormalText text, IEnumerable<Target> same)
    {
        var apart = new List<Target>();
        foreach (var target in same.OrderBy(target => target.Span.Start))
            if (apart.Count == 0 || target.Span.Start >= apart[^1].Span.End && Parts(text.View.AsSpan(apart[^1].Span.End, target.Span.Start - apart[^1].Span.End))) apart.Add(target);
        return apart.Select(target => (target.Value, target.ValueMax)).Distinct().Count();
    }

    static bool Parts(ReadOnlySpan<char> between) => between.IndexOf('。') >= 0 || between.IndexOf('\n') is var line and >= 0 && (line == 0 || between[line - 1] != ';');

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
