namespace Xiance.Cli;

/// <summary>How many of many files are read, on standard error and only on a terminal.</summary>
sealed class ReadingProgress(int total) : IDisposable
{
    const int WorthShowing = 20;

    readonly bool shown = total >= WorthShowing && !Console.IsErrorRedirected;
    int done;

    public void Done()
    {
        var now = Interlocked.Increment(ref done);
        if (shown && (now % WorthShowing == 0 || now == total)) Console.Error.Write($"\r{now}/{total}");
    }

    public void Dispose()
    {
        if (shown) Console.Error.WriteLine();
    }
}
