using Microsoft.AspNetCore.Components;
using Xiance.Storage.Enterprises;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Enterprises;

/// <summary>Columns that several lists of firms share.</summary>
static class FirmColumns
{
    public static IEnumerable<TableColumn<FirmRow>> Identity(Visit visit, Words words) =>
    [
        new("name", words["enterprises.firm"], row => row.Firm.Name) { Order = row => row.Firm.Name, Class = "bd nw", Cell = Name(visit) },
        new("code", words["enterprises.code"], row => row.Firm.Code) { Order = row => row.Firm.Code, Class = "mono mut wide-only" },
        new("county", words["assessment.county"], row => row.Firm.County) { Order = row => row.Firm.CountyCode, Class = "nw" },
        new("park", words["enterprises.park"], row => row.Firm.Park ?? Figure.NotApplicable) { Order = row => row.Firm.Park, Class = "nw mut" },
        new("industry", words["enterprises.industry"], row => row.Firm.Industry) { Order = row => row.Firm.Industry, Class = "nw mut" },
        new("variant", words["enterprises.variant"], row => row.Variant?.Name ?? words["enterprises.state." + row.Result.State]) { Order = row => row.Variant?.Name, Class = "nw mut" },
    ];

    public static IEnumerable<TableColumn<FirmRow>> Result(Words words, FirmRun run) =>
    [
        new("tax-mu", words["enterprises.tax-mu"], row => Text(row.TaxPerMu)) { Number = true, Unit = words["enterprises.ten-thousand-per-mu"], Order = row => row.TaxPerMu, Figure = row => Rounded(row.TaxPerMu), Cell = Traced(run, TaxPerMuPart, row => row.TaxPerMu is null ? null : Text(row.TaxPerMu)) },
        new("score", words["assessment.score"], row => row.Result.ScoreValue is { } score ? Figure.Score(score) : Figure.NotApplicable) { Number = true, Order = row => row.Result.ScoreValue, Figure = row => row.Result.ScoreValue, Class = "bd", Cell = Traced(run, null, row => row.Result.ScoreValue is { } score ? Figure.Score(score) : null) },
        new("place", words["enterprises.place"], row => row.Result.Place is { } place ? $"{Figure.Count(place)}/{Figure.Count(row.Result.Firms ?? 0)}" : Figure.NotApplicable) { Number = true, Order = row => row.Result.Place, Cell = Traced(run, FirmTrace.PlacePart, row => row.Result.Place is { } place ? $"{Figure.Count(place)}/{Figure.Count(row.Result.Firms ?? 0)}" : null) },
        new("first", words["enterprises.grade-by-place"], row => row.Result.FirstGrade.Length > 0 ? row.Result.FirstGrade : Figure.NotApplicable) { Order = row => row.Result.FirstGrade, Spare = true },
        new("grade", words["enterprises.grade"], row => row.Result.Grade.Length > 0 ? row.Result.Grade : Figure.NotApplicable) { Order = row => row.Result.Grade, Cell = Grade },
        new("reason", words["enterprises.reason"], row => Reason(row, words)) { Class = "mut" },
    ];

    public const string TaxPerMuPart = "tax:land_mu";

    /// <summary>A number that opens its trace; a dash where there is none.</summary>
    public static RenderFragment<FirmRow> Traced(FirmRun run, string? part, Func<FirmRow, string?> text) => row => builder =>
    {
        if (text(row) is not { } shown) { builder.AddContent(0, Figure.NotApplicable); return; }
        builder.OpenComponent<TraceLink>(1);
        builder.AddAttribute(2, nameof(TraceLink.Kind), FirmTrace.Kind);
        builder.AddAttribute(3, nameof(TraceLink.Id), FirmTrace.Id(run, row.Firm, part));
        builder.AddAttribute(4, nameof(TraceLink.Value), shown);
        builder.CloseComponent();
    };

    public static string Reason(FirmRow row, Words words) => row.Result.Reason.StartsWith('↑') ? words.With("enterprises.takes", ("owner", row.Result.Reason[1..])) : row.Result.Reason;

    public static string Text(decimal? value) => value is { } number ? Figure.Number(number, 2) : Figure.NotApplicable;

    public static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, 6) : null;

    public static RenderFragment<FirmRow> Name(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/enterprises/firm/" + row.Firm.Code, ("year", visit.Asked("year")), ("run", visit.Asked("run"))));
        builder.AddContent(2, row.Firm.Name);
        builder.CloseElement();
    };

    public static RenderFragment Grade(FirmRow row) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "grade grade-" + row.Result.Grade.ToLowerInvariant());
        builder.AddContent(2, row.Result.Grade.Length > 0 ? row.Result.Grade : Figure.NotApplicable);
        builder.CloseElement();
    };
}
