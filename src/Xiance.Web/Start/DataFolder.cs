using Xiance.Basics;
using Xiance.Web.Shell;

namespace Xiance.Web.Start;

/// <summary>The folder that holds the database, the evidence files and the keys: XIANCE_DATA, else data in the current folder.</summary>
static class DataFolder
{
    public static string Of(IConfiguration configuration) => Path.GetFullPath(configuration["XIANCE_DATA"] is { Length: > 0 } named ? named : "data");

    public static IEnumerable<Problem> Check(string folder)
    {
        var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return [];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [Problems.DataFolderUnwritable(folder, refused.Message.TrimEnd('.'))];
        }
    }
}

/// <summary>The data folder of this host, for the page that shows it.</summary>
sealed record DataPlace(string Folder);
