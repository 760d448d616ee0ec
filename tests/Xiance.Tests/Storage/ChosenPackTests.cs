using System.Text;
using Xiance.Basics;
using Xiance.Storage.Documents;

namespace Xiance.Tests.Storage;

/// <summary>A document without a recognised pack gets one by choice, at upload or later, and its clauses are found under the pack from then on.</summary>
public sealed class ChosenPackTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Text = "一、总体要求\n到2025年，居民人均可支配收入年均增长6%。\n二、重点任务\n（一）办好展会。每年举办一次农产品展会。（牵头单位：县商务局）\n";

    static byte[] Content(string mark) => Encoding.UTF8.GetBytes(mark + Text);

    [Fact]
    public void A_chosen_pack_stands_from_its_moment_and_the_day_before_still_shows_none()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var document = workspace.Shelf.Upload(office, new("后选.txt", Content("")), TwoWorkspaces.Now).Value!.Single();
            Assert.Null(document.PackId);
            var path = workspace.Shelf.Open(office, document.Id)!.Document.Clauses[0].Path;
            var before = workspace.Shelf.Clause(office, new("sample-2022", path))?.Document;
            var later = new Instant(TwoWorkspaces.Now.Milliseconds + 60_000);
            Assert.Empty(workspace.Shelf.Choose(office, document.Id, "sample-2022", later));
            Assert.Equal("sample-2022", workspace.Shelf.Find(office, document.Id)!.PackId);
            Assert.Equal(document.Id, workspace.Shelf.Clause(office, new("sample-2022", path))!.Document);
            Assert.Null(workspace.Shelf.Find(office with { AsOf = TwoWorkspaces.Now }, document.Id)!.PackId);
            Assert.Empty(workspace.Shelf.Choose(office, document.Id, "", new Instant(later.Milliseconds + 1)));
            Assert.Null(workspace.Shelf.Find(office, document.Id)!.PackId);
            Assert.Equal(before, workspace.Shelf.Clause(office, new("sample-2022", path))?.Document);
        }
    }

    [Fact]
    public void Only_packs_of_the_own_jurisdiction_are_chosen_and_only_by_those_who_answer_for_the_document()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            Assert.Equal("ST-147", Assert.Single(workspace.Shelf.Upload(office, new("别处.txt", Content("别处\n")) { PackId = "nowhere" }, TwoWorkspaces.Now).Problems).Code);
            var document = workspace.Shelf.Upload(office, new("自己.txt", Content("自己\n")) { PackId = "sample-2022" }, TwoWorkspaces.Now).Value!.Single();
            Assert.Equal("sample-2022", document.PackId);
            Assert.Equal("ST-147", Assert.Single(workspace.Shelf.Choose(office, document.Id, "gansu-2022", TwoWorkspaces.Now)).Code);
            Assert.Equal("ST-119", Assert.Single(workspace.Shelf.Choose(TwoWorkspaces.As(workspace, "审计"), document.Id, "", TwoWorkspaces.Now)).Code);
        }
    }
}
