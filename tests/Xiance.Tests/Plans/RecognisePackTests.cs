using Xiance.Documents;
using Xiance.Plans;

namespace Xiance.Tests.Plans;

/// <summary>A pack is found by number or title; a document that prints neither by issuer and years, and only where one pack fits.</summary>
public sealed class RecognisePackTests
{
    static readonly Pack Numbered = new("a", "甲方案", "1.0.0") { DocumentNumber = "某政发〔2022〕1号", Issuer = "某市人民政府", EffectiveFrom = new(2022, 1, 1), EffectiveTo = new(2025, 12, 31) };

    static readonly Pack Titled = new("b", "乙方案", "1.0.0") { DocumentTitles = ["关于印发乙方案的通知"], Issuer = "某市人民政府", EffectiveFrom = new(2023, 1, 1), EffectiveTo = new(2025, 12, 31) };

    static readonly Pack Bare = new("c", "丙方案", "1.0.0") { Issuer = "某市人民政府", EffectiveFrom = new(2023, 1, 1), EffectiveTo = new(2025, 12, 31) };

    [Fact]
    public void A_number_or_a_title_decides()
    {
        Assert.Equal("a", RecognisePack.Run([Bare, Numbered], Header("别的标题", "某政发〔2022〕1号"))?.Id);
        Assert.Equal("b", RecognisePack.Run([Bare, Titled], Header("关于印发乙方案的通知", null))?.Id);
    }

    [Fact]
    public void A_document_without_number_and_title_is_known_by_issuer_and_years()
    {
        Assert.Equal("c", RecognisePack.Run([Numbered, Titled, Bare], Header(null, null))?.Id);
        Assert.Null(RecognisePack.Run([Bare], Header(null, null) with { PeriodEnd = 2026 }));
        Assert.Null(RecognisePack.Run([Bare], Header(null, null) with { Issuer = "别的市人民政府" }));
    }

    [Fact]
    public void Nobody_guesses_between_two_packs_or_against_a_printed_title()
    {
        Assert.Null(RecognisePack.Run([Bare, Bare with { Id = "d" }], Header(null, null)));
        Assert.Null(RecognisePack.Run([Bare], Header("丁方案", null)));
        Assert.Null(RecognisePack.Run([Titled, Numbered], Header(null, null)));
    }

    static DocumentHeader Header(string? title, string? number) => new(title, "某市人民政府", number, null, 2023, 2025);
}
