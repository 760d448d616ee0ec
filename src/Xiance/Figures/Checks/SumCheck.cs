using Xiance.Basics;

namespace Xiance.Figures.Checks;

/// <summary>
/// The figures of the counties against the figure of the prefecture above them or of the whole jurisdiction. Where the counties cover the
/// whole, their sum equals it within the tolerance in per cent of the whole; where they are a part of it, the sum does not exceed it.
/// </summary>
public sealed record SumCheck(string Code, string Name, string Indicator, SumOf Of) : Check(Code, Name)
{
    public bool Whole { get; init; }

    public decimal Tolerance { get; init; }

    public override IReadOnlyList<string> Indicators => [Indicator];

    internal override IEnumerable<Finding> Run(CheckData data) => Of == SumOf.Jurisdiction
        ? data.Jurisdiction is { } whole ? [One(data, whole, data.Regions)] : []
        : data.Regions.Where(region => region.Parent is not null).GroupBy(region => region.Parent!.Value).Select(group => One(data, new CheckedRegion(group.Key, "", group.First().ParentName), [.. group]));

    Finding One(CheckData data, CheckedRegion above, IReadOnlyList<CheckedRegion> parts)
    {
        var figures = parts.Select(part => data.Find(part.Id, Indicator)).OfType<CheckedFigure>().ToList();
        var missing = parts.Where(part => data.Find(part.Id, Indicator) is null).Select(part => data.Missing(part, Indicator, data.Period)).ToList();
        if (data.Find(above.Id, Indicator) is not { } whole) missing.Insert(0, Problems.NoFigureAbove(above.Name, data.NameOf(Indicator), data.Period));
        else if (missing.Count == 0 || Exceeds(figures, whole)) return Judged(data, above, (parts, figures), whole);
        return new Finding(this, CheckOutcome.Undetermined, parts) { Missing = missing };
    }

    Finding Judged(CheckData data, CheckedRegion above, (IReadOnlyList<CheckedRegion> Regions, IReadOnlyList<CheckedFigure> Figures) parts, CheckedFigure whole)
    {
        var sum = parts.Figures.Sum(figure => figure.Value);
        var gap = sum - whole.Value;
        if (Whole ? Math.Abs(gap) <= Allowed(whole) : gap <= Allowed(whole)) return new Finding(this, CheckOutcome.Passed, parts.Regions);
        return new Finding(this, CheckOutcome.Failed, parts.Regions)
        {
            Figures = [whole, .. parts.Figures],
            Statement = Problems.SumFailed(above.Name, data.NameOf(Indicator), (whole.Value, sum, Tolerance), whole.Unit),
        };
    }

    // Without negative parts, what is missing can only widen an excess.
    bool Exceeds(IReadOnlyList<CheckedFigure> figures, CheckedFigure whole) => figures.All(figure => figure.Scaled >= 0) && figures.Sum(figure => figure.Value) - whole.Value > Allowed(whole);

    decimal Allowed(CheckedFigure whole) => Math.Abs(whole.Value) * Tolerance / 100;
}

/// <summary>What the counties are summed up to: the region right above them, or the whole jurisdiction.</summary>
public enum SumOf { Parent, Jurisdiction }
