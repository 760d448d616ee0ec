using Xiance.Documents;

namespace Xiance.Tests.Documents;

/// <summary>An amended text against the earlier one: added, removed, changed and moved clauses, and the words that differ.</summary>
public sealed class CompareDocumentsTests
{
    const string Earlier = "某县产业发展方案\n一、总体目标\n到2025年，全县地区生产总值达到200亿元。\n二、重点任务\n（一）做强园区。建设两个园区，配套标准厂房。（牵头单位：县工信局）\n（二）办好展会。每年举办一次农产品展会。（牵头单位：县商务局）\n（三）清理僵尸企业。全面排查长期停产企业。（牵头单位：县财政局）\n";
    const string Later = "某县产业发展方案\n一、总体目标\n到2025年，全县地区生产总值达到240亿元。\n二、重点任务\n（一）做强园区。建设两个园区，配套标准厂房。（牵头单位：县工信局）\n（二）引进人才。引进高层次人才不少于50名。（牵头单位：县委组织部）\n（三）办好展会。每年举办一次农产品展会。（牵头单位：县商务局）\n";

    static PlanDocument Read(string text) => Xiance.Documents.Read.Documents(new SourceText("方案.txt", text)).Value!.Documents.Single();

    [Fact]
    public void Each_change_is_found_once_and_named_for_what_it_is()
    {
        var changes = CompareDocuments.Run(Read(Earlier), Read(Later)).Changes;
        Assert.Contains(changes, change => change.Fate == ClauseFate.Changed && change.Later!.Text.Contains("240亿元", StringComparison.Ordinal));
        Assert.Contains(changes, change => change.Fate == ClauseFate.Added && change.Later!.Text.Contains("引进人才", StringComparison.Ordinal));
        Assert.Contains(changes, change => change.Fate == ClauseFate.Removed && change.Earlier!.Text.Contains("僵尸企业", StringComparison.Ordinal));
        Assert.Contains(changes, change => change.Fate == ClauseFate.Moved && change.Later!.Text.Contains("办好展会", StringComparison.Ordinal));
        Assert.DoesNotContain(changes, change => change.Later?.Text.Contains("做强园区", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_number_that_changed_stands_alone_among_the_words_that_stayed()
    {
        var words = CompareDocuments.Run(Read(Earlier), Read(Later)).Changes.Single(change => change.Fate == ClauseFate.Changed).Words;
        Assert.Equal(["200"], words.Where(word => word.Side < 0).Select(word => word.Text));
        Assert.Equal(["240"], words.Where(word => word.Side > 0).Select(word => word.Text));
    }

    [Fact]
    public void The_same_text_has_no_difference() => Assert.Empty(CompareDocuments.Run(Read(Earlier), Read(Earlier)).Changes);
}
