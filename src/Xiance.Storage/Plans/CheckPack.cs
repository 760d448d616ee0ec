using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Storage.Plans;

/// <summary>The check of a whole pack, from its folder.</summary>
public static class CheckPack
{
    public static Outcome<Pack> Run(string folder) => Exchange.CheckPack.Run(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), PackFolder.Files(folder));
}
