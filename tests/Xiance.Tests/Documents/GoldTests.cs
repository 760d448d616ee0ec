using System.Text.Json;
using Xiance.Documents;

namespace Xiance.Tests.Documents;

/// <summary>The reference documents against their hand-made expectations: tasks with their units, targets with their numbers, amounts of incentives.</summary>
public sealed class GoldTests
{
    static readonly Dictionary<string, string> Seeds = new() { ["guangxi"] = "guangxi", ["gansu"] = "gansu", ["qinzhou"] = "qinzhou", ["shaanxi"] = "shaanxi" };

    public static TheoryData<string> Names => [.. Seeds.Keys];

    static (PlanDocument Plan, JsonElement Gold) Load(string name)
    {
        Checkout.SkipWithoutShared();
        var file = Directory.EnumerateFiles(Path.Combine(Checkout.Shared, "seeds"), name + "*.txt").Single();
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Shared, "gold", name + ".json")));
        return (Read.Documents(new SourceText(name, File.ReadAllText(file))).Value!.Documents[0], gold.RootElement.Clone());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_expected_task_has_its_title(string name)
    {
        var (plan, gold) = Load(name);
        var titles = plan.Tasks.Select(task => task.Number + Plain(task.Title)).ToHashSet();
        Assert.Equal([], gold.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("number").GetString() + Plain(task.GetProperty("title").GetString()!)).Where(title => !titles.Contains(title)));
        Assert.Equal(gold.GetProperty("tasks").GetArrayLength(), plan.Tasks.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nearly_every_expected_target_is_found_with_value_unit_and_year(string name)
    {
        var (plan, gold) = Load(name);
        var found = plan.Targets.Select(target => (target.Value, target.Unit ?? "", target.Year)).ToHashSet();
        var expected = gold.GetProperty("targets").EnumerateArray().Select(target => (target.GetProperty("value").GetDecimal(), target.GetProperty("unit").GetString() ?? "", Year(target))).ToList();
        Assert.True(expected.Count(found.Contains) >= expected.Count * 0.9, $"{expected.Count(found.Contains)} of {expected.Count}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_expected_incentive_is_found_with_its_amounts(string name)
    {
        var (plan, gold) = Load(name);
        var found = plan.Incentives.Select(incentive => (incentive.Rate, incentive.FixedAmountYuan, incentive.CapYuan)).ToHashSet();
        Assert.Equal([], gold.GetProperty("incentives").EnumerateArray().Select(incentive => (Number(incentive, "rate"), Number(incentive, "fixed_amount_yuan"), Number(incentive, "cap_yuan"))).Where(one => !found.Contains(one)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Few_numbers_stay_without_a_plain_reason_and_every_expected_number_is_used(string name)
    {
        var (plan, gold) = Load(name);
        var numbers = plan.Mentions.Where(mention => mention.Kind == MentionKind.Number).ToList();
        Assert.True(numbers.Count(mention => mention.Reason == "other") <= numbers.Count * 0.15);
        Assert.All(plan.Targets, target => Assert.Contains(numbers, mention => mention.Item is not null && mention.Span.Start >= target.Span.Start && mention.Span.End <= target.Span.End || !target.Quote.Contains(target.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }

    /// <summary>The numbers of the expected targets and incentives, where they stand in the text, each belong to an item.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_of_an_expected_item_is_used(string name)
    {
        var (plan, gold) = Load(name);
        var text = Plain(plan.Text!);
        var places = plan.Text!.Select((character, place) => (character, place)).Where(pair => !char.IsWhiteSpace(pair.character)).Select(pair => pair.place).ToList();
        var missed = new List<string>();
        foreach (var quote in gold.GetProperty("targets").EnumerateArray().Concat(gold.GetProperty("incentives").EnumerateArray()).Select(item => Plain(item.GetProperty("quote").GetString()!)).Distinct())
        {
            var spots = new List<int>();
            for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal)) spots.Add(at);
            if (spots.Count > 0 && spots.All(at => Unused(plan, places[at], places[at + quote.Length - 1]))) missed.Add(quote);
        }
        Assert.Equal([], missed);
    }

    static bool Unused(PlanDocument plan, int start, int last) =>
        plan.Mentions.Any(mention => mention.Kind == MentionKind.Number && mention.Span.Start >= start && mention.Span.End <= last + 1 && mention.Item is null);

    [Fact]
    public void No_county_or_document_of_the_references_is_named_in_the_code()
    {
        Checkout.SkipWithoutShared();
        var names = Seeds.Keys.SelectMany(name => Load(name).Gold.GetProperty("county_lists").EnumerateArray()).SelectMany(list => list.GetProperty("counties").EnumerateArray()).Select(county => county.GetString()!)
            .Select(county => county.TrimEnd('县', '市', '区')).Where(stem => stem.Length > 1 && stem != "合作").Concat(["柳州", "钦州", "广西", "甘肃", "陕西", "和政"]).Distinct().ToList();
        var code = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Xiance", "Documents"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.Equal([], names.Where(name => code.Any(text => text.Contains(name, StringComparison.Ordinal))));
    }

    static string Plain(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    static int? Year(JsonElement target) => target.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null;

    static decimal? Number(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
