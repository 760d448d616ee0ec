using Xiance.Basics;
using Xiance.Documents;
using Xiance.Progress.Projects;
using Xiance.Register;
using Xiance.Storage.Plans;

namespace Xiance.Tests.Progress;

/// <summary>Project rows of documents become drafts for the library.</summary>
public sealed class ImportProjectsTests
{
    static readonly DateOnly Day = new(2022, 6, 27);

    static RegionRegister Register()
    {
        var pack = PackFolder.Read(Path.Combine(Checkout.Root, "packs", "liuzhou-2021")).Value!;
        var ids = pack.Regions.Members.Select((region, index) => (region.Code, Id: new RegionId(index + 1))).ToDictionary(pair => pair.Code, pair => pair.Id, StringComparer.Ordinal);
        return new RegionRegister(pack.Regions.Members.Select(region => new RegionFact(ids[region.Identity], region.Code, region.Name, region.Kind, region.ParentCode is { } parent ? ids[parent] : null) { From = region.From ?? DateOnly.MinValue, To = region.To }));
    }

    [Fact]
    public void A_row_without_stage_or_county_waits_for_a_person()
    {
        var text = "关于印发示例规划的通知\n示政发〔2024〕1号\n柳南区重点项目\n\n序号\t项目名称\t类型\t建设性质\t总投资（亿元）\n1\t示例物流园\t综合型\t在建\t1.25\n2\t示例冷库\t综合型\t扩建\t0.3\n";
        var read = Read.Documents(new SourceText("示例.txt", text)).Value!.Documents.Single();
        var drafts = ImportProjects.Run(read, ("示例规划", new RegionId(2), Day), Register());
        Assert.Equal([ProjectStage.UnderConstruction, null], drafts.Select(draft => draft.Stage));
        Assert.Contains("PG-220", drafts[1].Problems.Select(problem => problem.Code));
        Assert.Equal(new Money(125_000_000_00), drafts[0].Project.Investment);
        Assert.Equal("示例规划", drafts[0].Project.Source!.Document);
    }

    [Fact]
    public void Every_row_of_the_logistics_plan_has_its_stage_county_and_amount()
    {
        Checkout.SkipWithoutShared();
        var source = new SourceText("gazette.txt", File.ReadAllText(Path.Combine(Checkout.Shared, "seeds", "liuzhou-gazette-2024-10.txt")));
        var document = Read.Documents(source).Value!.Documents.First(one => one.Projects.Count(project => project.Number is not null) >= 53);
        var register = Register();
        var city = register.All(Day).First(fact => fact.Name == "柳州市").Id;
        var drafts = ImportProjects.Run(document, ("柳政办〔2022〕59号", city, Day), register).Where(draft => draft.Project.PrintedStage.Length > 0 && draft.Project.Kind.Length > 0).ToList();
        Assert.Equal(53, drafts.Count);
        Assert.All(drafts, draft => Assert.Empty(draft.Problems));
        Assert.Equal((27, 12, 7, 7), (Count(ProjectStage.UnderConstruction), Count(ProjectStage.NewStart), Count(ProjectStage.Preparation), Count(ProjectStage.Reserve)));
        int Count(ProjectStage stage) => drafts.Count(draft => draft.Stage == stage);
        Assert.Equal(9, drafts.Select(draft => draft.Region).Distinct().Count());
    }
}
