using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Tests.Storage;

namespace Xiance.Tests.Broken;

/// <summary>Deliberately broken packs and tables: each folder or file names the problems it must give, no more and no fewer kinds.</summary>
public sealed class BrokenInputTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Broken");

    public static TheoryData<string> Packs => [.. Directory.GetDirectories(Path.Combine(Folder, "packs")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Tables
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in File.ReadAllLines(Path.Combine(Folder, "tables", "expect.csv")).Select(line => line.Split(','))) data.Add(row[0], row[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_broken_pack_names_its_problem_with_file_and_line(string name)
    {
        var (folder, files) = (Path.Combine(Folder, "packs", name), PackFolder.Files(Path.Combine(Checkout.Root, "packs", "sample-2022")).ToDictionary());
        foreach (var changed in Directory.GetFiles(folder, "*.yaml")) files[Path.GetFileName(changed)] = File.ReadAllText(changed);
        if (File.Exists(Path.Combine(folder, "remove.txt"))) files.Remove(File.ReadAllText(Path.Combine(folder, "remove.txt")).Trim());
        var problems = Xiance.Exchange.CheckPack.Run("sample-2022", files).Problems;
        Assert.True(File.ReadAllLines(Path.Combine(folder, "expect.txt")).Order(StringComparer.Ordinal).SequenceEqual(problems.Select(problem => problem.Code).Order(StringComparer.Ordinal)), string.Join('\n', problems));
        Assert.All(problems.Where(problem => problem.Code[..2] is "BA" or "IN" || problem.Code is not ("PL-101") && problem.Code.StartsWith("PL", StringComparison.Ordinal)), problem => Assert.NotNull(problem.Place.Line));
        Assert.All(problems, problem => Assert.All(new[] { Locale.Chinese, Locale.English }, locale => Assert.DoesNotContain("{", Wording.Render(problem, locale).What + Wording.Render(problem, locale).Mend, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_broken_table_names_its_problem_by_cell_and_nothing_is_taken(string name, string code)
    {
        var reading = TwoWorkspaces.As(two.Sqlite, "县域办");
        var draft = two.Sqlite.Imports.Check(reading, new ImportOrder("sample-2022", null, name, File.ReadAllBytes(Path.Combine(Folder, "tables", name))));
        Assert.False(draft.Succeeded);
        Assert.All(draft.Problems, problem => Assert.Equal(code, problem.Code));
        Assert.All(draft.Problems, problem => Assert.NotEqual("", problem.Place.ToString()));
    }
}
