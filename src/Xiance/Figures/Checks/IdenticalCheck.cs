using Xiance.Basics;

namespace Xiance.Figures.Checks;

/// <summary>Rows that were copied: a region whose figures of all the indicators equal those of another region, or its own of the year before.</summary>
public sealed record IdenticalCheck(string Code, string Name, IReadOnlyList<string> Columns) : Check(Code, Name)
{
    /// <summary>Against the own row of the year before; else against the other regions.</summary>
    public bool YearBefore { get; init; }

    /// <summary>So many figures at least must be there on both sides.</summary>
    public int Minimum { get; init; }

    public override IReadOnlyList<string> Indicators => Columns;

    public override IEnumerable<Period> Reads(Period period) => YearBefore ? [period, period.PlusYears(-1)] : [period];

    internal override IEnumerable<Finding> Run(CheckData data) => data.Regions.Select(region => One(data, region));

    Finding One(CheckData data, CheckedRegion region)
    {
        var own = Row(data, region, data.Period);
        if (own.Count < Minimum) return Finding.Undetermined(this, region, Columns.Where(column => !own.ContainsKey(column)).Select(column => data.Missing(region, column, data.Period)));
        return YearBefore ? Own(data, region, own) : Others(data, region, own);
    }

    Finding Own(CheckData data, CheckedRegion region, Dictionary<string, CheckedFigure> own)
    {
        var before = Row(data, region, data.Period.PlusYears(-1));
        if (own.Keys.Count(before.ContainsKey) < Minimum) return Finding.Undetermined(this, region, own.Keys.Where(column => !before.ContainsKey(column)).Select(column => data.Missing(region, column, data.Period.PlusYears(-1))));
        return Same(own, before) ? Failed(data, region, own) with { Statement = Problems.RowRepeated(region.Name, own.Count, Names(data, own)) } : Finding.Passed(this, region);
    }

    Finding Others(CheckData data, CheckedRegion region, Dictionary<string, CheckedFigure> own)
    {
        var rows = data.Regions.Where(other => other.Id != region.Id).Select(other => (other.Name, Row: Row(data, other, data.Period))).Where(other => own.Keys.Count(other.Row.ContainsKey) >= Minimum).ToList();
        if (rows.Count == 0) return Finding.Undetermined(this, region, [Problems.TooFew(Names(data, own), 0, 1)]);
        var same = rows.Where(other => Same(own, other.Row)).Select(other => other.Name).ToList();
        return same.Count > 0 ? Failed(data, region, own) with { Statement = Problems.RowsIdentical(region.Name, string.Join('、', same), own.Count, Names(data, own)) } : Finding.Passed(this, region);
    }

    Finding Failed(CheckData data, CheckedRegion region, Dictionary<string, CheckedFigure> own) => new(this, CheckOutcome.Failed, [region])
    {
        Figures = YearBefore ? [.. own.Values, .. Row(data, region, data.Period.PlusYears(-1)).Values] : [.. own.Values],
    };

    Dictionary<string, CheckedFigure> Row(CheckData data, CheckedRegion region, Period period) =>
        Columns.Select(column => (column, Figure: data.Find(region.Id, column, period))).Where(pair => pair.Figure is not null).ToDictionary(pair => pair.column, pair => pair.Figure!, StringComparer.Ordinal);

    static bool Same(Dictionary<string, CheckedFigure> left, Dictionary<string, CheckedFigure> right) => left.Where(pair => right.ContainsKey(pair.Key)).All(pair => right[pair.Key].Value == pair.Value.Value);

    static string Names(CheckData data, Dictionary<string, CheckedFigure> row) => string.Join('、', row.Keys.Select(data.NameOf));
}
