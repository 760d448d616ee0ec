using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans.Reviewing;

namespace Xiance.Tests.Plans;

/// <summary>Corrections, added, split and merged items: what a reviewer writes becomes the item, its place in the text stays.</summary>
public sealed class ReviewTests
{
    static readonly PlanDocument Document = Xiance.Documents.Read.Documents(new SourceText("方案.txt", File.ReadAllText(Path.Combine(Checkout.Root, "samples", "示例省强县行动方案", "方案.txt")))).Value!.Documents.Single();

    static PlanDocument Corrected(string key, params (string Field, string Text)[] fields)
    {
        var correction = new ItemCorrection(fields.ToDictionary(field => field.Field, field => field.Text));
        Assert.Equal([], Review.Check(Document, key, correction));
        return Review.Run(Document, [], new Dictionary<string, ItemCorrection> { [key] = correction }).Document;
    }

    [Fact]
    public void A_corrected_target_has_the_new_values_and_its_old_place()
    {
        var was = Document.Targets[0];
        var now = Corrected(was.Key, ("数值", "12.5"), ("年份", "2030"), ("关系", "Gt"), ("单位", "")).Targets.Single(target => target.Key == was.Key);
        Assert.Equal((12.5m, 2030, TargetOperator.Gt, null), (now.Value, now.Year, now.Operator, now.Unit));
        Assert.Equal((was.Span, was.SourceSpan, was.Quote), (now.Span, now.SourceSpan, now.Quote));
    }

    [Fact]
    public void Units_that_were_printed_keep_their_full_name_and_new_ones_stand_as_written()
    {
        var was = Document.Tasks.First(task => task.LeadUnits.Count > 0);
        var kept = was.Units.First(unit => unit.Role == UnitRole.Lead);
        var now = Corrected(was.Key, ("牵头单位", kept.Printed + "、省新成立局")).Tasks.Single(task => task.Key == was.Key);
        Assert.Equal([kept.Printed, "省新成立局"], now.LeadUnits);
        Assert.Equal(kept.Resolved, now.Units.Single(unit => unit.Printed == kept.Printed && unit.Role == UnitRole.Lead).Resolved);
        Assert.Equal(was.SupportingUnits, now.SupportingUnits);
    }

    [Fact]
    public void Everything_wrong_with_a_correction_is_said_at_once()
    {
        var key = Document.Targets[0].Key;
        var wrong = new ItemCorrection(new Dictionary<string, string> { ["指标"] = " ", ["数值"] = "很多", ["年份"] = "30", ["关系"] = "大约", ["颜色"] = "红" }) { Clause = "九十九" };
        Assert.Equal(["PL-911", "PL-912", "PL-913", "PL-914", "PL-915", "PL-916"], Review.Check(Document, key, wrong).Select(problem => problem.Code).Order());
        Assert.Equal("PL-904", Assert.Single(Review.Check(Document, "没有", wrong)).Code);
        var (unchanged, problems) = Review.Run(Document, [], new Dictionary<string, ItemCorrection> { [key] = wrong });
        Assert.Equal((Document.Targets[0], 6), (unchanged.Targets[0], problems.Count));
    }

    [Theory]
    [InlineData("10%", "0.1")]
    [InlineData("1‰", "0.001")]
    [InlineData("0.25", "0.25")]
    public void A_rate_is_read_as_written(string written, string fraction)
    {
        var place = new ItemPlace(Document.Clauses[0].Path, Document.Clauses[0].Span, Document.Clauses[0].SourceSpan, "文");
        var added = new AddedItem("added-1", ItemKind.Incentive, place, ItemOrigin.Added);
        var fields = new ItemCorrection(new Dictionary<string, string> { ["对象"] = "企业", ["支持内容"] = "奖励", ["比例"] = written });
        var now = Review.Run(Document, [added], new Dictionary<string, ItemCorrection> { ["added-1"] = fields }).Document;
        Assert.Equal(decimal.Parse(fraction, System.Globalization.CultureInfo.InvariantCulture), now.Incentives.Single(item => item.Key == "added-1").Rate);
    }

    [Fact]
    public void Every_kind_can_be_added_empty_and_shows_its_fields()
    {
        foreach (var kind in Enum.GetValues<ItemKind>())
        {
            var fields = Review.Blank(kind, Document);
            Assert.NotEmpty(fields);
            Assert.Equal(fields.Count, fields.Select(field => field.Name).Distinct().Count());
        }
    }

    [Fact]
    public void Words_are_found_in_their_clause_whatever_the_blanks_between_them()
    {
        var clause = Document.Clauses.SelectMany(one => one.Flatten()).First(one => one.Text.Length > 40);
        var quote = clause.Text[10..30];
        var place = PlaceOf.Quote(Document, clause.Path, string.Join(' ', quote.ToCharArray())).Value!;
        Assert.Equal(quote, Document.Text![place.Span.Start..place.Span.End]);
        Assert.Equal("PL-918", Assert.Single(PlaceOf.Quote(Document, clause.Path, "这几个字绝不会在原文里").Problems).Code);
        Assert.Equal("PL-917", Assert.Single(PlaceOf.Quote(Document, clause.Path, " \n").Problems).Code);
        Assert.Equal("PL-916", Assert.Single(PlaceOf.Quote(Document, "九十九", quote).Problems).Code);
    }

    [Fact]
    public void A_split_item_gives_two_parts_that_share_its_text_and_fields()
    {
        var list = Document.CountyLists.First(one => one.Counties.Count > 1);
        var seam = PlaceOf.Seams(Document, list.Span)[0];
        var parts = new[] { (list.Span.Start, seam), (seam, list.Span.End) }.Select((place, index) => new AddedItem($"added-{index + 1}", ItemKind.List, PlaceOf.Between(Document, list.Clause, place.Item1, place.Item2), ItemOrigin.Split) { Sources = [list.Key] }).ToList();
        var now = Review.Run(Document, parts, new Dictionary<string, ItemCorrection>()).Document.CountyLists.Where(one => one.Key.StartsWith("added", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, now.Count);
        Assert.All(now, part => Assert.Equal((list.Name, string.Join('、', list.Counties)), (part.Name, string.Join('、', part.Counties))));
        Assert.Equal(Document.Text![list.Span.Start..list.Span.End], now[0].Quote + now[1].Quote);
    }

    [Fact]
    public void A_merged_item_names_everybody_once()
    {
        var tasks = Document.Tasks.Where(task => task.LeadUnits.Count > 0).Take(2).ToList();
        var united = Review.United(Document, ItemKind.Task, [.. tasks.Select(task => task.Key)]);
        Assert.Equal(tasks.SelectMany(task => task.LeadUnits).Distinct(), united.Fields["牵头单位"].Split('、'));
    }

    [Fact]
    public void Coverage_knows_what_a_dropped_item_leaves_open_and_what_a_reviewer_said()
    {
        var target = Document.Targets[0];
        var own = Document.Mentions.Where(mention => mention.Item == target.Key).ToList();
        Assert.NotEmpty(own);
        var covering = Review.Items(Document).Select(item => new CoveringItem(item.Key, item.Span, item.Key == target.Key, false)).ToList();
        var coverage = Coverage.Of(Document.Mentions, covering, Array.Empty<MentionDecision>().ToLookup(decision => decision.Place));
        Assert.All(coverage.Rows.Where(row => row.Mention.Item == target.Key), row => Assert.Equal((null, Coverage.Dropped), (row.Item, row.Reason)));
        var left = coverage.Rows.Where(row => !row.Explained).ToList();
        var said = left.Select(row => new MentionDecision(row.Mention.Span.Start, "background", "", 0)).ToLookup(decision => decision.Place);
        Assert.Equal(0, Coverage.Of(Document.Mentions, covering, said).Left);
        Assert.Equal(Document.Unused.Count(unused => unused.Reason == "other"), left.Count);
    }
}
