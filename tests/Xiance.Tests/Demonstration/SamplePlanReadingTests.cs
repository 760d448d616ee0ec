using System.Text.Json;
using Xiance.Documents;

namespace Xiance.Tests.Demonstration;

/// <summary>The reader against what was written down by hand beside the demonstration plan.</summary>
public sealed class SamplePlanReadingTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "samples", "示例省强县行动方案");

    static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement;

    static readonly PlanDocument Plan = Read.Documents(new SourceText("方案.txt", File.ReadAllText(Path.Combine(Folder, "方案.txt")))).Value!.Documents.Single();

    [Fact]
    public void Every_task_is_read_with_its_heading_title_units_and_deadline() =>
        Assert.Equal(
            Expected.GetProperty("tasks").EnumerateArray().Select(task => $"{string.Join('/', Texts(task, "heading_path"))} {task.GetProperty("number")} {task.GetProperty("title")} 牵头{string.Join('、', Texts(task, "lead_units"))} 配合{string.Join('、', Texts(task, "supporting_units"))} 责任{string.Join('、', Texts(task, "responsible_units"))} {task.GetProperty("deadline")}"),
            Plan.Tasks.Select(task => $"{string.Join('/', task.HeadingPath)} {task.Number} {task.Title} 牵头{string.Join('、', task.LeadUnits)} 配合{string.Join('、', task.SupportingUnits)} 责任{string.Join('、', task.ResponsibleUnits)} {task.Deadline}"));

    [Fact]
    public void Every_list_of_counties_is_read_with_its_members() =>
        Assert.Equal(
            Expected.GetProperty("county_lists").EnumerateArray().Select(list => string.Join('、', Texts(list, "counties"))),
            Plan.CountyLists.Select(list => string.Join('、', list.Counties)));

    [Fact]
    public void Every_expected_quote_stands_in_the_text()
    {
        var text = string.Concat(File.ReadAllText(Path.Combine(Folder, "方案.txt")).Where(sign => !char.IsWhiteSpace(sign)));
        var quotes = new[] { "targets", "incentives" }.SelectMany(kind => Expected.GetProperty(kind).EnumerateArray()).Select(item => item.GetProperty("quote").GetString()!);
        Assert.All(quotes, quote => Assert.Contains(quote, text));
    }

    static IEnumerable<string> Texts(JsonElement item, string name) => item.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
}
