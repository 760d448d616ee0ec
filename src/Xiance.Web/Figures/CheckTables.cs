using System.Globalization;
using Microsoft.AspNetCore.Components;
using Xiance.Basics;
using Xiance.Figures.Checks;
using Xiance.Storage.Figures;
using Xiance.Web.Shell;

namespace Xiance.Web.Figures;

/// <summary>The tables of 校验, as shown and as exported.</summary>
static class CheckTables
{
    // What is missing may be everything; the rest is counted.
    const int MostMissing = 6;

    public static TableView<CheckedFinding> Findings(Visit visit, ShownChecks shown, IReadOnlyList<CheckedFinding> findings)
    {
        var words = new Words(visit.Locale);
        return new("checks", visit,
        [
            new("severity", words["figures.checks.severity"], row => words["figures.checks.severity." + row.Finding.Check.Severity]) { Order = row => row.Finding.Check.Severity, Class = "nw", Cell = row => Tag(Tone(row.Finding.Check.Severity), words["figures.checks.severity." + row.Finding.Check.Severity]) },
            new("state", words["plans.state"], row => State(row, words)) { Order = row => State(row, words), Class = "nw", Cell = row => Tag(Tone(row), State(row, words)) },
            new("county", words["assessment.county"], row => County(row.Finding, words)) { Order = row => row.Finding.Region?.Code ?? "", Class = "nw bd" },
            new("check", words["figures.checks.check"], row => row.Finding.Check.Name) { Order = row => row.Finding.Check.Name },
            new("found", words["figures.checks.found"], row => Found(row.Finding, visit.Locale)) { Cell = row => Card(shown, row) },
            new("strength", words["figures.checks.strength"], row => row.Finding.Strength > 0 ? Figure.Number(row.Finding.Strength, 1) : "") { Number = true, Order = row => row.Finding.Strength, Figure = row => row.Finding.Strength, Spare = true },
            new("recommendation", words["figures.checks.recommendation"], row => row.Finding.Check.Recommendation) { Spare = true },
            new("said", words["figures.checks.said"], row => string.Join('\n', row.Steps.Select(step => $"{words["figures.checks.act." + step.Act]} {step.By} {Figure.Moment(step.At)} {step.Words}"))) { Spare = true },
        ], findings.OrderBy(finding => finding.Finding.Check.Severity).ThenByDescending(finding => finding.Finding.Strength));
    }

    public static string State(CheckedFinding row, Words words) => row.Finding.Outcome == CheckOutcome.Failed ? words["figures.checks.state." + row.State] : words["figures.checks.outcome." + row.Finding.Outcome];

    public static string County(Finding finding, Words words) => finding.Region?.Name ?? words.With("figures.checks.counties", ("count", finding.Regions.Count));

    /// <summary>What was found or what is missing, as one text.</summary>
    public static string Found(Finding finding, Locale locale)
    {
        if (finding.Statement is { } statement) return Wording.Render(statement, locale).What;
        var missing = string.Join(' ', finding.Missing.Take(MostMissing).Select(problem => Wording.Render(problem, locale).What));
        return finding.Missing.Count > MostMissing ? $"{missing} … +{finding.Missing.Count - MostMissing}" : missing;
    }

    public static string Tone(CheckSeverity severity) => severity switch { CheckSeverity.Error => "bad", CheckSeverity.Warning => "warn", _ => "idle" };

    public static string Tone(CheckedFinding row) => row.Finding.Outcome switch
    {
        CheckOutcome.Passed => "ok",
        CheckOutcome.Undetermined => "idle",
        _ => row.State switch { FindingState.Accepted => "ok", FindingState.Explained => "warn", _ => "bad" },
    };

    static RenderFragment Tag(string tone, string text) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "st " + tone);
        builder.AddContent(2, text);
        builder.CloseElement();
    };

    static RenderFragment Card(ShownChecks shown, CheckedFinding row) => builder =>
    {
        builder.OpenComponent<FindingCard>(0);
        builder.AddAttribute(1, nameof(FindingCard.Checked), row);
        builder.AddAttribute(2, nameof(FindingCard.Next), shown.Next(row));
        builder.AddAttribute(3, nameof(FindingCard.LinkCell), true);
        builder.CloseComponent();
    };

    public static TableView<SampledCounty> Sampled(Visit visit, IReadOnlyList<SampledCounty> counties)
    {
        var words = new Words(visit.Locale);
        var places = counties.Select((county, place) => (county, place + 1)).ToDictionary(pair => pair.county, pair => pair.Item2);
        return new("sampling", visit,
        [
            new("place", words["figures.checks.place"], row => places[row].ToString(CultureInfo.InvariantCulture)) { Number = true, Order = row => places[row], Figure = row => places[row] },
            new("code", words["figures.code"], row => row.Region.Code) { Order = row => row.Region.Code, Class = "mut", Spare = true },
            new("county", words["assessment.county"], row => row.Region.Name) { Order = row => row.Region.Code, Class = "nw bd" },
            new("parent", words["assessment.prefecture"], row => row.Region.ParentName) { Order = row => row.Region.ParentName, Class = "nw mut" },
            new("evidence", words["figures.checks.evidence"], row => Figure.Number(row.Evidence, 1)) { Number = true, Order = row => row.Evidence, Figure = row => Math.Round(row.Evidence, 1) },
            new("reasons", words["figures.checks.reasons"], row => string.Join('\n', row.Reasons.Select(finding => $"{finding.Check.Name}\uff1a{Found(finding, visit.Locale)}"))) { Cell = Reasons(visit) },
            new("visit", words["figures.checks.recommendation"], row => string.Join('\n', row.Reasons.Select(finding => finding.Check.Recommendation).Distinct())),
        ], counties);
    }

    static RenderFragment<SampledCounty> Reasons(Visit visit) => row => builder =>
    {
        foreach (var finding in row.Reasons)
        {
            builder.OpenElement(0, "div");
            builder.OpenElement(1, "b");
            builder.AddContent(2, finding.Check.Name);
            builder.CloseElement();
            builder.AddContent(3, " " + Found(finding, visit.Locale));
            builder.CloseElement();
        }
    };

    public static TableView<IndicatorQuality> Quality(Visit visit, IReadOnlyList<IndicatorQuality> rows)
    {
        var words = new Words(visit.Locale);
        int Failed(IndicatorQuality row, CheckSeverity severity) => row.Failed.GetValueOrDefault(severity);
        return new("quality", visit,
        [
            new("indicator", words["figures.indicator"], row => row.Indicator.Name) { Order = row => row.Indicator.Name, Class = "bd" },
            new("expected", words["figures.checks.expected"], row => Figure.Count(row.Expected)) { Number = true, Order = row => row.Expected, Figure = row => row.Expected },
            new("present", words["figures.checks.present"], row => Figure.Count(row.Present)) { Number = true, Order = row => row.Present, Figure = row => row.Present },
            new("coverage", words["figures.checks.coverage"], row => Figure.Number(row.Present * 100m / row.Expected, 1)) { Unit = "%", Number = true, Order = row => row.Present * 100m / row.Expected, Figure = row => Math.Round(row.Present * 100m / row.Expected, 1) },
            new("due", words["figures.due"], row => row.Due is { } due ? Figure.Day(due) : Figure.NotApplicable) { Order = row => row.Due, Class = "nw" },
            new("in-time", words["figures.checks.in-time"], row => row.InTime is { } count ? Figure.Count(count) : Figure.NotApplicable) { Number = true, Order = row => row.InTime, Figure = row => row.InTime },
            new("corrections", words["figures.checks.corrections"], row => Figure.Count(row.Corrections)) { Number = true, Order = row => row.Corrections, Figure = row => row.Corrections },
            .. Enum.GetValues<CheckSeverity>().Select(severity => new TableColumn<IndicatorQuality>("failed-" + severity, words["figures.checks.severity." + severity], row => Figure.Count(Failed(row, severity))) { Number = true, Order = row => Failed(row, severity), Figure = row => Failed(row, severity) }),
            new("undetermined", words["figures.checks.outcome." + CheckOutcome.Undetermined], row => Figure.Count(row.Undetermined)) { Number = true, Order = row => row.Undetermined, Figure = row => row.Undetermined },
        ], rows);
    }

    public static TableView<PackBurden> Burden(Visit visit, IReadOnlyList<PackBurden> lines)
    {
        var words = new Words(visit.Locale);
        return new("burden", visit,
        [
            new("requester", words["figures.checks.requester"], row => row.Line.Requester.Length > 0 ? row.Line.Requester : row.Pack.JurisdictionName) { Order = row => row.Line.Requester, Class = "bd nw" },
            new("plan", words["figures.checks.plan"], row => row.Pack.Title) { Order = row => row.Pack.Title },
            new("duty", words["figures.duty"], row => row.Line.Duty) { Order = row => row.Line.Duty, Class = "nw" },
            new("period", words["todos.period"], row => Figure.Period(row.Line.Period, visit.Locale)) { Order = row => row.Line.Period.Last, Class = "nw" },
            new("due", words["figures.due"], row => Figure.Day(row.Line.Due)) { Order = row => row.Line.Due, Class = "nw" },
            new("entered", words["figures.checks.entered"], row => Figure.Count(row.Line.Entered)) { Number = true, Order = row => row.Line.Entered, Figure = row => row.Line.Entered },
            new("checked", words["figures.checks.checked"], row => Figure.Count(row.Line.Checked)) { Number = true, Order = row => row.Line.Checked, Figure = row => row.Line.Checked },
            new("counties", words["figures.checks.county-count"], row => Figure.Count(row.Counties)) { Number = true, Order = row => row.Counties, Figure = row => row.Counties },
            new("known", words["figures.checks.known"], row => Figure.Count(row.Known)) { Number = true, Order = row => row.Known, Figure = row => row.Known },
        ], lines);
    }

    public static TableView<CountyBurden> Counties(Visit visit, IReadOnlyList<CountyBurden> counties)
    {
        var words = new Words(visit.Locale);
        return new("counties", visit,
        [
            new("county", words["assessment.county"], row => row.Region.Name) { Order = row => row.Region.Code, Class = "bd nw" },
            new("parent", words["assessment.prefecture"], row => row.Region.ParentName) { Order = row => row.Region.ParentName, Class = "mut nw" },
            new("plans", words["figures.checks.plans"], row => Figure.Count(row.Plans)) { Number = true, Order = row => row.Plans, Figure = row => row.Plans },
            new("entered", words["figures.checks.entered"], row => Figure.Count(row.Entered)) { Number = true, Order = row => row.Entered, Figure = row => row.Entered },
            new("checked", words["figures.checks.checked"], row => Figure.Count(row.Checked)) { Number = true, Order = row => row.Checked, Figure = row => row.Checked },
        ], counties);
    }
}
