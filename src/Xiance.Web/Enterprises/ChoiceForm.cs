using Microsoft.AspNetCore.Components;
using Xiance.Web.Shell;

namespace Xiance.Web.Enterprises;

/// <summary>A link to the row's form: the decision itself is taken in a form below the table, where a reason can be written.</summary>
static class ChoiceForm
{
    public static RenderFragment Of(Visit visit, Words words, ConflictRow row, int year) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Here(("year", year), ("of", $"{row.Firm.Code} {row.Conflict.Figure}")) + "#choose");
        builder.AddContent(2, words["enterprises.decide"]);
        builder.CloseElement();
    };
}
