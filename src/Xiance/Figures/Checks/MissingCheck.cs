using Xiance.Basics;

namespace Xiance.Figures.Checks;

/// <summary>
/// What a region leaves out: more cells than allowed, or figures that it had a year before and no longer gives. Judged once a region has
/// given its first figure of the period; before, it is undetermined.
/// </summary>
public sealed record MissingCheck(string Code, string Name, IReadOnlyList<string> Columns) : Check(Code, Name)
{
    /// <summary>So many cells may be missing.</summary>
    public int AtMost { get; init; }

    /// <summary>Counts only cells that had a figure a year before.</summary>
    public bool Stopped { get; init; }

    public override IReadOnlyList<string> Indicators => Columns;

    public override IEnumerable<Period> Reads(Period period) => Stopped ? [period, period.PlusYears(-1)] : [period];

    internal override IEnumerable<Finding> Run(CheckData data) => data.Regions.Select(region => One(data, region));

    Finding One(CheckData data, CheckedRegion region)
    {
        var missing = Columns.Where(column => data.Find(region.Id, column) is null).ToList();
        if (missing.Count == Columns.Count) return Finding.Undetermined(this, region, missing.Select(column => data.Missing(region, column, data.Period)));
        var before = data.Period.PlusYears(-1);
        if (Stopped && Columns.All(column => data.Find(region.Id, column, before) is null)) return Finding.Undetermined(this, region, Columns.Select(column => data.Missing(region, column, before)));
        var counted = Stopped ? missing.Where(column => data.Find(region.Id, column, before) is not null).ToList() : missing;
        if (counted.Count <= AtMost) return Finding.Passed(this, region);
        return new Finding(this, CheckOutcome.Failed, [region])
        {
            Figures = [.. counted.Select(column => data.Find(region.Id, column, before)).OfType<CheckedFigure>()],
            Statement = Problems.CellsMissing(Stopped, region.Name, counted.Count, string.Join('、', counted.Select(data.NameOf))),
        };
    }
}
