using System.Globalization;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Access;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Enterprises;

/// <summary>Totals of a published evaluation for everybody of the jurisdiction, made from rows they may not see and held back where they would show a firm.</summary>
public sealed class PublicTotals(Database database)
{
    public IReadOnlyList<PublicRow> By(Reading reading, FirmRun run, (DisclosureRule Rule, string Grouping) asked)
    {
        if (!run.Published) return [];
        var rows = database.Read(session => Read(session, reading, run));
        var tables = Groupings.Select(grouping => Grouped(rows, grouping)).ToList();
        var at = Math.Max(0, Groupings.ToList().IndexOf(asked.Grouping));
        var tax = Disclose.Tables(asked.Rule, Cells(tables, row => (double)row.Tax))[at];
        var land = Disclose.Tables(asked.Rule, Cells(tables, row => (double)row.Land))[at];
        return [.. tables[at].Select((group, index) => Row(group, tax[index].Withheld != Withheld.No ? tax[index].Withheld : land[index].Withheld))];
    }

    /// <summary>The ways in which the same firms are totalled; all are public, so none may tell what another holds back.</summary>
    public static readonly IReadOnlyList<string> Groupings = ["county", "industry", "grade"];

    static List<(string Name, List<Line> Rows)> Grouped(List<Line> rows, string grouping) =>
        [.. rows.GroupBy(row => grouping switch { "industry" => row.Industry, "grade" => row.Grade, _ => row.County }).Select(group => (group.Key, group.ToList()))];

    static IReadOnlyList<IReadOnlyList<PublicCell>> Cells(List<List<(string Name, List<Line> Rows)>> tables, Func<Line, double> figure) =>
        [.. tables.Select(groups => groups.Select(group => PublicCell.Of(group.Name, group.Rows.ToDictionary(row => row.Firm, figure))).ToList())];

    static PublicRow Row((string Name, List<Line> Rows) group, Withheld withheld) => withheld != Withheld.No ? new PublicRow(group.Name, null, null, null, withheld)
        : new PublicRow(group.Name, group.Rows.Count, group.Rows.Sum(row => row.Tax), group.Rows.Sum(row => row.Land), withheld);

    /// <summary>Firms for which both figures are agreed; each source counts only where it does not contradict another.</summary>
    static List<Line> Read(Session session, Reading reading, FirmRun run)
    {
        var firms = session.All<FirmLine>(Sight.Of(session, reading).Fill(
            """
            select e.enterprise_id, f.name as county, n.industry, e.grade from enterprise_result e
            join region_fact f on f.region_id = e.region_id and f.valid_from <= @day and @day <= f.valid_to
            join enterprise n on n.region_id = e.region_id and n.enterprise_id = e.enterprise_id and n.valid_from <= @day and @day <= n.valid_to
            where e.run_id = @RunId and e.grade <> '' and {jurisdiction e} order by f.code
            """), new { run.RunId, day = Days.Text(new DateOnly((int)run.Year, 12, 31)) });
        var figures = session.All<FigureLine>(Sight.Of(session, reading).Fill(
            "select e.enterprise_id, e.figure, e.supplier, e.value, e.decimals from enterprise_figure e where e.year = @Year and e.source = 'administrative' and e.figure in ('tax', 'land_mu') and e.at_ms <= @AtMs and {jurisdiction e} order by e.at_ms"),
            new { run.Year, run.AtMs }).GroupBy(row => (row.EnterpriseId, row.Figure, row.Supplier)).Select(group => group.Last());
        var joined = JoinFigures.Run(figures.Select(row => new SuppliedFigure(row.EnterpriseId.ToString(CultureInfo.InvariantCulture), (int)run.Year, row.Figure, ScaledValue.ToDecimal(row.Value, (int)row.Decimals)) { Supplier = row.Supplier, Source = FigureSource.Administrative })).Values;
        decimal? Of(long firm, string figure) => joined.TryGetValue((firm.ToString(CultureInfo.InvariantCulture), (int)run.Year, figure), out var value) ? value : null;
        return [.. firms.Select(firm => (firm, Tax: Of(firm.EnterpriseId, "tax"), Land: Of(firm.EnterpriseId, "land_mu"))).Where(row => row is { Tax: not null, Land: not null }).Select(row => new Line(row.firm.EnterpriseId, row.firm.County, row.firm.Industry, row.firm.Grade, row.Tax!.Value, row.Land!.Value))];
    }

    sealed record FirmLine(long EnterpriseId, string County, string Industry, string Grade);
    sealed record FigureLine(long EnterpriseId, string Figure, string Supplier, long Value, long Decimals);
    sealed record Line(long Firm, string County, string Industry, string Grade, decimal Tax, decimal Land);
}

/// <summary>A row of a public table: number of firms, tax (万元) and land (mu); nothing where it is withheld.</summary>
public sealed record PublicRow(string Name, int? Firms, decimal? Tax, decimal? Land, Withheld Withheld)
{
    public decimal? TaxPerMu => Tax is { } tax && Land is > 0 and var land ? tax / land : null;
}
