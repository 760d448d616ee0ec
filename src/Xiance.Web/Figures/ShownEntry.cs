using System.Globalization;
using Xiance.Basics;
using Xiance.Storage.Figures;
using Xiance.Web.Shell;

namespace Xiance.Web.Figures;

/// <summary>The grid as a page shows it: counties by indicators, or the indicators of one county as rows.</summary>
public sealed record ShownEntry(EntrySheet Sheet, IReadOnlyList<IndicatorKey> Columns)
{
    // With more columns than this, last period and year ago stand in the line below instead of beside each cell.
    const int MostBeside = 4;

    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>True where one region enters: its indicators are the rows.</summary>
    public bool Single => Sheet.Members.Count == 1;

    public bool Beside => Single || Columns.Count <= MostBeside;

    public string Key { get; init; } = "";

    public static ShownEntry Of(EntrySheet sheet, IReadOnlyList<Period> periods, Visit visit)
    {
        var chosen = sheet.Indicators.Where(indicator => visit.Asked("indicator") is not { } asked || indicator.Code == asked).ToList();
        return new(sheet, chosen.Count > 0 ? chosen : sheet.Indicators) { Periods = periods, Key = Guid.NewGuid().ToString("N") };
    }

    public IReadOnlyList<EntryCell> Drafts => [.. Sheet.Drafts];

    public IReadOnlyList<Problem> Problems => [.. Drafts.SelectMany(cell => cell.Problems)];

    public static string Name(EntryCell cell) => string.Create(CultureInfo.InvariantCulture, $"c.{cell.Member.Code}.{cell.Indicator.Id}.{cell.Draft?.Revision ?? 0}.{cell.Base}");

    /// <summary>What the field shows in grey: the newest figure of the period.</summary>
    public static string? Placeholder(EntryCell cell) => cell.Now is { } now ? Text(now) : null;

    public static string Text(LedgerFigure? figure) => figure is null ? "" : Figure.Number(figure.Value, (int)figure.Indicator.Decimals);

    public static string State(EntryCell cell) => cell switch
    {
        { Open: false } => "shut",
        { Overtaken: true } => "late",
        { Filled: not null } => "known",
        { Draft.Text.Length: 0 } or { Draft: null } => "",
        _ when cell.Problems.Any(problem => problem.Severity == Severity.Error) => "bad",
        _ when cell.Problems.Count > 0 => "odd",
        _ => "kept",
    };

    public static string Note(EntryCell cell, Locale locale) => string.Join(" ", cell.Problems.Select(problem => Wording.Render(problem, locale)).Select(text => text.What + text.Mend));
}
