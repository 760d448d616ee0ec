using System.Globalization;
using Xiance.Documents;
using Xiance.Plans.Reviewing;
using Xiance.Storage.Documents;
using Xiance.Web.Shell;

namespace Xiance.Web.Documents;

/// <summary>Turns what was read out of a document into the items of the workbench, in the order of the text.</summary>
sealed class ItemReading(Words words)
{
    public IReadOnlyList<WorkbenchItem> Items(OpenedDocument opened)
    {
        var document = opened.Document;
        var items = document.Tasks.Select(Task).Concat(document.Targets.Select(Target)).Concat(document.Incentives.Select(Incentive)).Concat(document.CountyLists.Select(List)).Concat(document.Obligations.Select(Obligation)).Concat(document.Projects.Select(Project));
        return [.. items.Select(item => Corrected(opened, item with { Decisions = [.. opened.Decisions[item.Key]], Added = opened.Added.FirstOrDefault(added => added.Key == item.Key)?.Origin })).OrderBy(item => item.Span.Start).ThenBy(item => item.Kind, StringComparer.Ordinal)];
    }

    /// <summary>What was read stays beside a correction: each changed field names its earlier value.</summary>
    WorkbenchItem Corrected(OpenedDocument opened, WorkbenchItem item)
    {
        if (item.Added is not null || item.Newest is not { State: ItemState.Corrected } || ItemCorrection.Read(item.Newest.Correction) is not { } correction) return item;
        var asRead = Review.Fields(opened.Read, item.Key).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        var changes = correction.Fields.Select(field => new ItemFact(words.With("plans.was", ("field", words["plans.field." + field.Key])), asRead.GetValueOrDefault(field.Key) is { Length: > 0 } was ? was : words["plans.nothing"]));
        return item with { Facts = [.. item.Facts, .. changes, .. correction.Clause is not null ? [new ItemFact(words["plans.moved-to"], correction.Clause)] : Array.Empty<ItemFact>()] };
    }

    WorkbenchItem Task(PlanTask task) => new(task.Key, "task", task.Clause, task.Span)
    {
        Title = $"{task.Number} {task.Title}",
        Facts =
        [
            .. Units("plans.lead", task.LeadUnits), .. Units("plans.supporting", task.SupportingUnits), .. Units("plans.responsible", task.ResponsibleUnits),
            .. task.Units.Count == 0 ? [new ItemFact(words["plans.units"], words["plans.no-unit"], true)] : task.LeadUnits.Count == 0 ? new[] { new ItemFact(words["plans.lead"], words["plans.lead-unnamed"], true) } : [],
            .. Optional("plans.deadline", task.Deadline),
            .. task.Units.Where(unit => unit.Resolved != unit.Printed).Select(unit => new ItemFact(words["plans.full-name"], $"{unit.Printed} → {unit.Resolved}")),
            .. task.Units.Where(unit => unit.Successor is not null).Select(unit => new ItemFact(words["plans.successor"], $"{unit.Printed} → {unit.Successor} {unit.SuccessorFrom:yyyy-MM-dd}".Trim(), unit.Ended)),
        ],
    };

    IEnumerable<ItemFact> Units(string label, IReadOnlyList<string> units) => units.Count == 0 ? [] : [new ItemFact(words[label], string.Join('\u3001', units))];

    WorkbenchItem Target(Target target) => new(target.Key, "target", target.Clause, target.Span)
    {
        Title = target.Indicator,
        Facts =
        [
            new(words["plans.value"], $"{words["plans.operator." + target.Operator]}{Number(target.Value)}{(target.ValueMax is { } most ? "\u2014" + Number(most) : "")}{target.Unit}"),
            new(words["plans.year"], target.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : words["plans.no-year"], target.Year is null),
            .. Optional("plans.scope", target.Scope),
            new(words["plans.measure"], words["plans.measure." + target.Measure]),
            .. target.Doubts.Select(doubt => new ItemFact(words["plans.doubt"], words["plans.doubt." + doubt], true)),
        ],
    };

    WorkbenchItem Incentive(Incentive incentive) => new(incentive.Key, "incentive", incentive.Clause, incentive.Span)
    {
        Title = incentive.Beneficiary,
        Facts =
        [
            .. Optional("plans.rate", incentive.Rate is { } rate ? Rate(rate) : null), .. Optional("plans.amount", Yuan(incentive.FixedAmountYuan)), .. Optional("plans.cap", Yuan(incentive.CapYuan)),
            .. Optional("plans.valid-from", incentive.ValidFrom), .. Optional("plans.valid-to", incentive.ValidTo), .. incentive.Stacking is { } stacking ? [new ItemFact(words["plans.stacking"], words["plans.stacking." + stacking])] : Array.Empty<ItemFact>(),
            .. Optional("plans.per", incentive.Per), .. Optional("plans.condition", incentive.Condition), new(words["plans.strength"], words["plans.strength." + incentive.Strength], incentive.Strength != IncentiveStrength.Entitlement),
        ],
    };

    WorkbenchItem List(CountyList list) => new(list.Key, "list", list.Clause, list.Span)
    {
        Title = list.Name.Length > 0 ? list.Name : words["plans.unnamed-list"],
        Facts =
        [
            new(words["plans.count"], list.Stated is { } stated ? words.With("plans.stated", ("count", list.Counties.Count), ("stated", stated)) : Figure.Count(list.Counties.Count), list.Stated is { } said && said != list.Counties.Count),
            new(words["plans.members"], string.Join('\u3001', list.Counties)),
        ],
    };

    WorkbenchItem Obligation(Obligation duty) => new(duty.Key, "obligation", duty.Clause, duty.Span)
    {
        Title = duty.Action,
        Facts = [.. Optional("plans.who", duty.Who), .. Optional("plans.due", duty.DueText), .. Optional("plans.recurrence", duty.Recurrence)],
    };

    WorkbenchItem Project(Project project) => new(project.Key, "project", project.Clause, project.Span)
    {
        Title = project.Name,
        Facts = [.. Optional("plans.district", project.District), .. Optional("plans.investment", project.InvestmentYi is { } amount ? Number(amount) : null), .. Optional("plans.year", project.Year)],
    };

    IEnumerable<ItemFact> Optional(string label, object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? [new ItemFact(words[label], text)] : [];

    static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    static string Rate(decimal rate) => rate < 0.01m ? Number(rate * 1000m) + "\u2030" : Number(rate * 100m) + "%";

    string? Yuan(decimal? yuan) => yuan is { } value ? $"{Number(value)} {words["plans.yuan"]}" : null;
}
