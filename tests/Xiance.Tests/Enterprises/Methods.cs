using Xiance.Enterprises;
using Xiance.Enterprises.Text;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Enterprises;

/// <summary>Methods of our own writing and tables to run them on.</summary>
static class Methods
{
    public static string Folder => Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Enterprises");

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, "methods", name + ".yaml"));

    public static EnterpriseMethod Read(string text, string name = "method.yaml")
    {
        var read = MethodReader.Read(name, text);
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        return read.Value;
    }

    public static FirmTable Firms(EnterpriseMethod method, string path, int year)
    {
        var table = WideTable.Read(path);
        Assert.True(table.Succeeded, string.Join('\n', table.Problems));
        var firms = FirmCells.Read(method, (table.Value.Name, table.Value.Header, table.Value.Rows), year);
        Assert.True(firms.Succeeded, string.Join('\n', firms.Problems));
        return firms.Value;
    }

    /// <summary>A table written in a test: header and rows separated by lines and blanks.</summary>
    public static FirmTable Firms(EnterpriseMethod method, string lines)
    {
        var rows = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var firms = FirmCells.Read(method, ("test", rows[0], [.. rows.Skip(1)]), 2024);
        Assert.True(firms.Succeeded, string.Join('\n', firms.Problems));
        return firms.Value;
    }

    /// <summary>The result of a firm that stands in one region only.</summary>
    public static FirmResult Of(MethodRun run, string id, int year = 2024) => run.Firms.Single(firm => firm.Id == id && firm.Year == year);

    public static MethodRun Run(EnterpriseMethod method, FirmTable firms, int year = 2024)
    {
        var run = Evaluate.Run(method, firms, year);
        Assert.True(run.Succeeded, string.Join('\n', run.Problems));
        return run.Value;
    }
}
