using Xiance.Documents;

namespace Xiance.Plans.Reviewing;

/// <summary>The fields of a task, of a dated duty and of a list.</summary>
static class TaskShape
{
    public static readonly ItemShape Task = new ItemShape<Documents.PlanTask>(ItemKind.Task,
    [
        new("序号", FieldForm.Text, item => item.Number, (item, entry) => item with { Number = entry.Optional() ?? "" }),
        new("任务事项", FieldForm.Text, item => item.Title, (item, entry) => item with { Title = entry.Text() }) { Required = true },
        new("牵头单位", FieldForm.Names, item => Names(item.LeadUnits), (item, entry) => Units(item, Documents.UnitRole.Lead, entry.Names())),
        new("配合单位", FieldForm.Names, item => Names(item.SupportingUnits), (item, entry) => Units(item, Documents.UnitRole.Supporting, entry.Names())),
        new("责任单位", FieldForm.Names, item => Names(item.ResponsibleUnits), (item, entry) => Units(item, Documents.UnitRole.Responsible, entry.Names())),
        new("完成时限", FieldForm.Text, item => item.Deadline ?? "", (item, entry) => item with { Deadline = entry.Optional() }),
    ])
    {
        In = document => document.Tasks,
        With = (document, items) => document with { Tasks = items },
        Identity = item => (item.Key, item.Clause, item.Span),
        Moved = (item, clause) => item with { Clause = clause },
        Make = (key, place, like) => new(key, place.Clause, place.Span, place.SourceSpan)
        {
            Number = like?.Number ?? "",
            HeadingPath = like?.HeadingPath ?? [],
            Title = place.Quote,
            Text = place.Quote,
            LeadUnits = like?.LeadUnits ?? [],
            SupportingUnits = like?.SupportingUnits ?? [],
            ResponsibleUnits = like?.ResponsibleUnits ?? [],
            Units = like?.Units ?? [],
            Deadline = like?.Deadline,
            Quote = place.Quote,
        },
    };

    public static readonly ItemShape Obligation = new ItemShape<Obligation>(ItemKind.Obligation,
    [
        new("事项", FieldForm.Text, item => item.Action, (item, entry) => item with { Action = entry.Text() }) { Required = true },
        new("责任主体", FieldForm.Text, item => item.Who, (item, entry) => item with { Who = entry.Optional() ?? "" }),
        new("期限日", FieldForm.Text, item => item.Due ?? "", (item, entry) => item with { Due = entry.Optional() }),
        new("期限原文", FieldForm.Text, item => item.DueText, (item, entry) => item with { DueText = entry.Text() }) { Required = true },
        new("周期", FieldForm.Text, item => item.Recurrence ?? "", (item, entry) => item with { Recurrence = entry.Optional() }),
    ])
    {
        In = document => document.Obligations,
        With = (document, items) => document with { Obligations = items },
        Identity = item => (item.Key, item.Clause, item.Span),
        Moved = (item, clause) => item with { Clause = clause },
        Make = (key, place, like) => new(key, place.Clause, place.Span, place.SourceSpan) { Who = like?.Who ?? "", Action = place.Quote, Due = like?.Due, DueText = like?.DueText ?? "", Recurrence = like?.Recurrence, Quote = place.Quote },
    };

    public static readonly ItemShape List = new ItemShape<CountyList>(ItemKind.List,
    [
        new("名称", FieldForm.Text, item => item.Name, (item, entry) => item with { Name = entry.Text() }) { Required = true },
        new("名单", FieldForm.Names, item => Names(item.Counties), (item, entry) => item with { Counties = entry.Names() }) { Required = true },
        new("原文个数", FieldForm.Number, item => Numbers.Show(item.Stated), (item, entry) => item with { Stated = entry.Whole() }),
    ])
    {
        In = document => document.CountyLists,
        With = (document, items) => document with { CountyLists = items },
        Identity = item => (item.Key, item.Clause, item.Span),
        Moved = (item, clause) => item with { Clause = clause },
        Make = (key, place, like) => new(key, place.Clause, place.Span, place.SourceSpan) { Name = like?.Name ?? "", Counties = like?.Counties ?? [], Open = like?.Open ?? false, Stated = null, Quote = place.Quote },
    };

    static string Names(IReadOnlyList<string> names) => string.Join('、', names);

    /// <summary>Units that were printed keep their printed label and full name; others stand as the reviewer wrote them.</summary>
    static Documents.PlanTask Units(Documents.PlanTask task, Documents.UnitRole role, IReadOnlyList<string> names)
    {
        var known = task.Units.ToLookup(unit => unit.Printed, StringComparer.Ordinal);
        var of = names.Select(name => (known[name].FirstOrDefault() ?? new UnitMention(name, name, role, "")) with { Role = role });
        var units = task.Units.Where(unit => unit.Role != role && !names.Contains(unit.Printed)).Concat(of).ToList();
        return task with
        {
            Units = [.. units.OrderBy(unit => unit.Role)],
            LeadUnits = Of(units, Documents.UnitRole.Lead),
            SupportingUnits = Of(units, Documents.UnitRole.Supporting),
            ResponsibleUnits = Of(units, Documents.UnitRole.Responsible),
        };
    }

    static List<string> Of(IEnumerable<UnitMention> units, Documents.UnitRole role) => [.. units.Where(unit => unit.Role == role).Select(unit => unit.Printed)];
}
