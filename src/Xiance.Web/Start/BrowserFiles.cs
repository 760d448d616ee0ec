using Microsoft.Extensions.FileProviders;
using Xiance.Basics;

namespace Xiance.Web.Start;

/// <summary>The third-party browser files that npm brings; a half-finished npm leaves some missing or empty.</summary>
static class BrowserFiles
{
    static readonly string[] Needed =
    [
        "lib/tabler/tabler.min.css", "lib/tabler-icons/tabler-icons.min.css", "lib/tabler-icons/fonts/tabler-icons.woff2", "lib/echarts/echarts.esm.min.mjs",
        "lib/htmx/htmx.min.js", "lib/tabulator/tabulator_esm.min.mjs", "lib/swagger/swagger-ui-bundle.js",
    ];

    public static IEnumerable<Problem> Check(IFileProvider files) =>
        Needed.Where(name => files.GetFileInfo(name) is { Exists: false } or { Length: 0 }).Take(1).Select(Problems.BrowserFilesMissing);
}
