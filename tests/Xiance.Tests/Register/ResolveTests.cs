using Xiance.Basics;
using Xiance.Register;

namespace Xiance.Tests.Register;

/// <summary>Codes and names on a day: one region keeps its id through renaming, a name of two regions is never guessed.</summary>
public sealed class ResolveTests
{
    static readonly RegionId Nation = new(1), Guangxi = new(2), Nanning = new(3), Heng = new(4), Gansu = new(5), Lanzhou = new(6), Chengguan = new(7), Tibet = new(8), Lhasa = new(9), OtherChengguan = new(10), Gone = new(11);

    static readonly DateOnly Before = new(2020, 12, 31), LastDay = new(2021, 2, 2), FirstDay = new(2021, 2, 3), After = new(2024, 12, 31);

    static readonly RegionRegister Register = new(
    [
        new(Nation, "100000", "中国", RegionKind.Nation, null),
        new(Guangxi, "450000", "广西壮族自治区", RegionKind.Province, Nation),
        new(Nanning, "450100", "南宁市", RegionKind.Prefecture, Guangxi),
        new(Heng, "450127", "横县", RegionKind.County, Nanning) { To = LastDay },
        new(Heng, "450181", "横州市", RegionKind.CountyLevelCity, Nanning) { From = FirstDay },
        new(Gone, "450199", "示例县", RegionKind.County, Nanning) { To = new DateOnly(2015, 12, 31) },
        new(Gansu, "620000", "甘肃省", RegionKind.Province, Nation),
        new(Lanzhou, "620100", "兰州市", RegionKind.Prefecture, Gansu),
        new(Chengguan, "620102", "城关区", RegionKind.District, Lanzhou),
        new(Tibet, "540000", "西藏自治区", RegionKind.Province, Nation),
        new(Lhasa, "540100", "拉萨市", RegionKind.Prefecture, Tibet),
        new(OtherChengguan, "540102", "城关区", RegionKind.District, Lhasa),
    ]);

    static Outcome<RegionFact> Find(string text, DateOnly day, RegionId? within = null) => Resolve.Run(Register, text, day, Place.Nowhere, within);

    [Theory]
    [InlineData("450127", "2020-12-31", "450127")]
    [InlineData("横县", "2021-02-02", "450127")]
    [InlineData("450181", "2021-02-03", "450181")]
    [InlineData(" 横州市 ", "2024-12-31", "450181")]
    public void One_region_has_the_code_and_name_of_the_day(string text, string day, string code)
    {
        var found = Find(text, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(found.Problems);
        Assert.Equal((Heng, code), (found.Value!.Id, found.Value.Code));
    }

    [Theory]
    [InlineData("横县")]
    [InlineData("450127")]
    public void A_former_code_or_name_is_the_same_region_with_a_warning_that_says_todays(string text)
    {
        var found = Find(text, After);
        Assert.Equal((Heng, "横州市"), (found.Value!.Id, found.Value.Name));
        var problem = Assert.Single(found.Problems);
        Assert.Equal(("RE-103", Severity.Warning), (problem.Code, problem.Severity));
        Assert.Contains("450181 横州市", Wording.Render(problem, Locale.Chinese).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_two_regions_is_refused_unless_a_superior_is_named()
    {
        var found = Find("城关区", After);
        Assert.False(found.Succeeded);
        Assert.Equal("RE-102", Assert.Single(found.Problems).Code);
        Assert.Equal(Chengguan, Find("城关区", After, Gansu).Value!.Id);
        Assert.Equal(OtherChengguan, Find("城关区", After, Lhasa).Value!.Id);
        Assert.Equal(Chengguan, Find("620102", After).Value!.Id);
    }

    [Fact]
    public void Unknown_and_dissolved_regions_are_different_problems()
    {
        Assert.Equal("RE-101", Assert.Single(Find("没有县", After).Problems).Code);
        Assert.Equal("RE-101", Assert.Single(Find("横州市", After, Gansu).Problems).Code);
        Assert.Equal("RE-104", Assert.Single(Find("450199", After).Problems).Code);
        Assert.Equal(Gone, Find("450199", new DateOnly(2015, 12, 31)).Value!.Id);
    }

    [Fact]
    public void Lists_below_a_region_are_those_of_the_day()
    {
        Assert.Equal(["450127"], Register.Below(Nanning, Before).Select(fact => fact.Code));
        Assert.Equal(["450181"], Register.Below(Nanning, After).Select(fact => fact.Code));
        Assert.Equal(["450127", "450199"], Register.Below(Nanning, new DateOnly(2010, 1, 1)).Select(fact => fact.Code));
        Assert.Equal(["450000", "450100", "450181"], Register.Subtree(Guangxi, After).Select(fact => fact.Code));
        Assert.Equal(Register.All(After).Count, Register.Subtree(Nation, After).Count);
        Assert.Empty(Register.Subtree(Gone, After));
        Assert.Equal(["横县", "横州市"], Register.History(Heng).Select(fact => fact.Name));
    }
}
