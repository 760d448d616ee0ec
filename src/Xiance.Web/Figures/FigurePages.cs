using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Figures;

/// <summary>All figures of the chosen period that the reader may see: one row a county, one column an indicator; what is missing says so.</summary>
static class FigurePages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/figures", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        if (visit is not { Plan: { } plan, Period: { } period }) return new RazorComponentResult<FiguresPage>();
        var totals = visit.Asked("of") == "totals";
        var members = totals ? workspace.Members.Totals(plan.Pack, period.Last) : workspace.Members.Of(plan.Pack, period.Last);
        var figures = LedgerFigure.Of(members, workspace.Observations.Current(visit.Reading, plan.Pack, period));
        var rows = FigureRow.Of(members, figures);
        var indicators = totals ? workspace.Observations.AllIndicators(plan.Pack) : workspace.Observations.Indicators(plan.Pack);
        var view = View(visit, (indicators, totals ? rows.FirstOrDefault()?.Member : null), rows);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "figures");
        return new RazorComponentResult<FiguresPage>(new { View = view, Present = figures.Count, Expected = totals ? rows.Sum(row => indicators.Count(indicator => Has(row.Member, indicator, rows[0].Member))) : rows.Count * indicators.Count, Totals = totals });
    }

    /// <summary>Parks have what parks have, cities what counties have, the jurisdiction what counties have and its own.</summary>
    static bool Has(Member region, IndicatorKey indicator, Member whole) => indicator.Scope switch
    {
        Xiance.Plans.IndicatorScope.Parks => region.IsPark,
        Xiance.Plans.IndicatorScope.Jurisdiction => region.Region == whole.Region,
        _ => !region.IsPark,
    };

    static TableView<FigureRow> View(Visit visit, (IReadOnlyList<IndicatorKey> Indicators, Member? Whole) shown, IReadOnlyList<FigureRow> rows)
    {
        var words = new Words(visit.Locale);
        return new("figures", visit,
        [
            new("code", words["figures.code"], row => row.Member.Code) { Order = row => row.Member.Code, Class = "mut", Spare = true },
            new("name", words["assessment.county"], row => row.Member.Name) { Order = row => row.Member.Code, Class = "nw bd", Cell = shown.Whole is not null ? null : Name(visit) },
            new("parent", words["assessment.prefecture"], row => row.Member.ParentName) { Order = row => row.Member.ParentName, Class = "mut nw" },
            .. shown.Indicators.Select(indicator => new TableColumn<FigureRow>("i" + indicator.Id.ToString(CultureInfo.InvariantCulture), indicator.Name, row => row.Text(indicator.Id) ?? Lacking(row.Member, indicator, shown.Whole, words))
            {
                Number = true, Unit = indicator.Unit, Order = row => row.Find(indicator.Id)?.Value, Figure = row => row.Find(indicator.Id)?.Value, Cell = Cell(indicator, row => Lacking(row.Member, indicator, shown.Whole, words)),
            }),
        ], rows);
    }

    static RenderFragment<FigureRow> Name(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/counties/" + row.Member.Code));
        builder.AddContent(2, row.Member.Name);
        builder.CloseElement();
    };

    /// <summary>未报 where there ought to be a figure, a dash where there is none to report.</summary>
    static string Lacking(Member region, IndicatorKey indicator, Member? whole, Words words) => whole is null || Has(region, indicator, whole) ? words["figures.missing"] : Figure.NotApplicable;

    static RenderFragment<FigureRow> Cell(IndicatorKey indicator, Func<FigureRow, string> lacking) => row => builder =>
    {
        if (row.Find(indicator.Id) is not { } figure)
        {
            builder.AddMarkupContent(0, $"<span class=\"mut\">{lacking(row)}</span>");
            return;
        }
        builder.OpenComponent<TraceLink>(1);
        builder.AddAttribute(2, nameof(TraceLink.Kind), "observation");
        builder.AddAttribute(3, nameof(TraceLink.Id), figure.Observation.Id.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(4, nameof(TraceLink.Value), row.Text(indicator.Id));
        builder.CloseComponent();
    };
}

/// <summary>The figures of one region in one period.</summary>
public sealed record FigureRow(Member Member, IReadOnlyDictionary<long, Storage.Figures.LedgerFigure> Figures)
{
    public Storage.Figures.LedgerFigure? Find(long indicator) => Figures.GetValueOrDefault(indicator);

    public string? Text(long indicator) => Find(indicator) is { } figure ? Figure.Number(figure.Value, (int)figure.Indicator.Decimals) : null;

    public static IReadOnlyList<FigureRow> Of(IReadOnlyList<Member> members, IReadOnlyList<Storage.Figures.LedgerFigure> figures)
    {
        var byRegion = figures.ToLookup(figure => figure.Observation.Region);
        return [.. members.Select(member => new FigureRow(member, byRegion[member.Region].ToDictionary(figure => figure.Indicator.Id)))];
    }
}
