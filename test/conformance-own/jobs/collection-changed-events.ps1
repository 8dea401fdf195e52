# An ObservableCollection tells of each change.
$list = [System.Collections.ObjectModel.ObservableCollection[object]]::new()
$null = Register-ObjectEvent -InputObject $list -EventName CollectionChanged -SourceIdentifier Changed -Action {
    $e = $Event.SourceEventArgs
    "$($e.Action) new=[$($e.NewItems)]@$($e.NewStartingIndex) old=[$($e.OldItems)]@$($e.OldStartingIndex)"
}
$list.Add('a')
$list.Add('b')
$list.Insert(0, 'c')
$list[1] = 'd'
$list.Move(0, 2)
$null = $list.Remove('d')
$list.RemoveAt(0)
$list.Clear()
Start-Sleep -Milliseconds 100
1..3 | ForEach-Object { $null = $_ }
Receive-Job (Get-EventSubscriber Changed).Action
try { $list.Move(0, 5) } catch { $_.Exception.InnerException.GetType().Name }
(Get-EventSubscriber Changed).EventName
Unregister-Event Changed
$list | Get-Member
,$list | Get-Member -MemberType Event | ForEach-Object Definition
"count: $($list.Count)"
