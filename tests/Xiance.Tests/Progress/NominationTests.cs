using Xiance.Basics;
using Xiance.Documents;
using Xiance.Progress.LeadingGroups;
using Xiance.Progress.Nominations;
using Xiance.Progress.Nominations.Text;
using Xiance.Storage.Figures;

namespace Xiance.Tests.Progress;

/// <summary>Nominations and leading groups without any database.</summary>
public sealed class NominationTests
{
    const string Rules = "schema: nominations/1\ndocument: 示例\nupper_due: {month: 3, day: 31, cite: 二}\nown_due: {working_days_before: 20, provisional: true, assumption: 示例}\n";

    [Fact]
    public void Both_days_follow_from_the_pack_and_the_calendar()
    {
        var rules = NominationRulesReader.Read("nominations.yaml", Rules).Value!;
        Assert.Equal((new DateOnly(2023, 3, 31), new DateOnly(2023, 3, 3)), rules.Dates(2022, Cycles.Calendar));
        Assert.Null(rules.Dates(2030, Cycles.Calendar).Own);
        Assert.NotEmpty(NominationRulesReader.Read("nominations.yaml", Rules.Replace("day: 31", "day: 41", StringComparison.Ordinal)).Problems);
    }

    [Theory]
    [InlineData(NominationState.Open, NominationState.Prepared, "", "", "", "PG-402 PG-403")]
    [InlineData(NominationState.Open, NominationState.Prepared, "市科技局", "佐证一", "", "")]
    [InlineData(NominationState.Open, NominationState.Listed, "市科技局", "佐证一", "桂政办〔2023〕1号", "PG-401")]
    [InlineData(NominationState.HandedIn, NominationState.Listed, "市科技局", "佐证一", "", "PG-404")]
    [InlineData(NominationState.HandedIn, NominationState.NotListed, "市科技局", "佐证一", "桂政办〔2023〕1号", "")]
    [InlineData(NominationState.Listed, NominationState.Listed, "市科技局", "佐证一", "桂政办〔2023〕1号", "PG-401")]
    [InlineData(NominationState.HandedIn, NominationState.Prepared, "市科技局", "佐证一", "", "PG-401")]
    public void A_nomination_is_prepared_handed_in_and_then_decided(NominationState before, NominationState next, string preparer, string evidence, string number, string codes) =>
        Assert.Equal(codes, string.Join(' ', new Nomination(2022, next) { Preparer = preparer, Evidence = evidence, Number = number }.Check("激励", before).Select(problem => problem.Code)));

    [Fact]
    public void The_incentives_come_out_of_a_table_with_the_units_of_both_levels()
    {
        var text = "关于印发示例分工方案的通知\n示政办〔2024〕2号\n示例分工方案\n\n序号\t自治区激励措施内容\t自治区责任单位（排在第一的为牵头单位）\t示州市责任单位（排在第一的为牵头单位）\t备注\n1\t对推动外贸稳定成效明显的设区市给予倾斜支持。\t自治区商务厅\t市商务局 市财政局\t\n2\t对高标准农田建设成效明显的县给予激励支持。\t自治区农业农村厅\t市农业农村局\t\n";
        var items = ReadIncentiveItems.Run(Read.Documents(new SourceText("示例.txt", text)).Value!.Documents.Single(), "示政办〔2024〕2号");
        Assert.Equal(["自治区商务厅", "自治区农业农村厅"], items.Select(item => item.UpperUnits));
        Assert.Equal(["市商务局、市财政局", "市农业农村局"], items.Select(item => item.OwnUnits));
    }

    [Fact]
    public void All_thirty_five_incentives_of_the_gazette_are_read()
    {
        Checkout.SkipWithoutShared();
        var source = new SourceText("gazette.txt", File.ReadAllText(Path.Combine(Checkout.Shared, "seeds", "liuzhou-gazette-2024-10.txt")));
        var items = Read.Documents(source).Value!.Documents.Select(document => ReadIncentiveItems.Run(document, "61")).Single(found => found.Count > 0);
        Assert.Equal(Enumerable.Range(1, 35).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), items.Select(item => item.Number));
        Assert.All(items, item => Assert.True(item.UpperUnits.Contains("自治区", StringComparison.Ordinal) && item.OwnUnits.Contains('市'), item.Number + item.UpperUnits + item.OwnUnits));
    }

    [Fact]
    public void Seats_are_posts_under_a_paper_and_decisions_have_an_owner_and_a_day()
    {
        Assert.Empty(new GroupMember(GroupSeat.Head, "常务副市长", new DateOnly(2024, 1, 1)) { Authority = "示政办〔2024〕1号" }.Check());
        Assert.Equal(["PG-434", "PG-432", "PG-433"], new GroupMember(GroupSeat.Member, "某某某", new DateOnly(2024, 1, 2)) { To = new DateOnly(2024, 1, 1) }.Check().Select(problem => problem.Code));
        Assert.Equal(["PG-435", "PG-436"], new GroupDecision(" ", "").Check().Select(problem => problem.Code));
        Assert.True(new GroupDecision("事项", "市商务局") { Due = new DateOnly(2024, 1, 1) }.IsLate(new DateOnly(2024, 1, 2)));
    }
}
