using System.Globalization;
using Microsoft.AspNetCore.Components;
using Xiance.Progress.Demands;
using Xiance.Storage.Demands;
using Xiance.Web.Shell;

namespace Xiance.Web.Demands;

/// <summary>Cells of the desk's tables.</summary>
static class DemandCells
{
    public static string Class(DemandState state) => state switch { DemandState.Closed => "tg ok", DemandState.Reopened => "tg bad", DemandState.Escalated or DemandState.Returned => "tg warn", DemandState.Routed or DemandState.Answered => "tg a", _ => "tg" };

    public static RenderFragment<DemandEntry> Firm(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/demands/" + row.Id.ToString(CultureInfo.InvariantCulture)));
        builder.AddContent(2, row.Form.Firm);
        builder.CloseElement();
    };

    public static RenderFragment<DemandEntry> State(Words words) => row => builder => Tag(builder, Class(row.State), words["demands.state." + row.State]);

    public static RenderFragment<DemandEntry> Due(Words words, DateOnly today) => row => builder =>
    {
        if (row.Due is not { } due) return;
        if (row.State is DemandState.Routed or DemandState.Escalated) Tag(builder, "st " + (due < today ? "bad" : due <= today.AddDays(3) ? "warn" : "idle"), Figure.Day(due) + (due < today ? " " + words["demands.overdue"] : ""));
        else builder.AddContent(4, Figure.Day(due));
    };

    public static RenderFragment<DemandEntry> Tick(Words words) => row => builder =>
    {
        if (row.State is not (DemandState.Collected or DemandState.Returned)) return;
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "type", "checkbox");
        builder.AddAttribute(2, "name", "ids");
        builder.AddAttribute(3, "form", "submit");
        builder.AddAttribute(4, "value", row.Id.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(5, "aria-label", words.With("projects.take-one", ("name", row.Form.Firm)));
        builder.CloseElement();
    };

    static void Tag(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder, string css, string text)
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", css);
        builder.AddContent(2, text);
        builder.CloseElement();
    }
}
