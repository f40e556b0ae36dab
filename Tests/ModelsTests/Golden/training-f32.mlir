module @training_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
func.func public @main(%arg0: tensor<96x32xf32> {tf.aliasing_output = 0 : i32}, %arg1: tensor<4x32xf32> {tf.aliasing_output = 1 : i32}, %arg2: tensor<4x32x32xf32> {tf.aliasing_output = 2 : i32}, %arg3: tensor<4x16x32xf32> {tf.aliasing_output = 3 : i32}, %arg4: tensor<4x16x32xf32> {tf.aliasing_output = 4 : i32}, %arg5: tensor<4x32x32xf32> {tf.aliasing_output = 5 : i32}, %arg6: tensor<4x32xf32> {tf.aliasing_output = 6 : i32}, %arg7: tensor<4x48x32xf32> {tf.aliasing_output = 7 : i32}, %arg8: tensor<4x48x32xf32> {tf.aliasing_output = 8 : i32}, %arg9: tensor<4x32x48xf32> {tf.aliasing_output = 9 : i32}, %arg10: tensor<32xf32> {tf.aliasing_output = 10 : i32}, %arg11: tensor<96x32xf32> {tf.aliasing_output = 11 : i32}, %arg12: tensor<4x32xf32> {tf.aliasing_output = 12 : i32}, %arg13: tensor<4x32x32xf32> {tf.aliasing_output = 13 : i32}, %arg14: tensor<4x16x32xf32> {tf.aliasing_output = 14 : i32}, %arg15: tensor<4x16x32xf32> {tf.aliasing_output = 15 : i32}, %arg16: tensor<4x32x32xf32> {tf.aliasing_output = 16 : i32}, %arg17: tensor<4x32xf32> {tf.aliasing_output = 17 : i32}, %arg18: tensor<4x48x32xf32> {tf.aliasing_output = 18 : i32}, %arg19: tensor<4x48x32xf32> {tf.aliasing_output = 19 : i32}, %arg20: tensor<4x32x48xf32> {tf.aliasing_output = 20 : i32}, %arg21: tensor<32xf32> {tf.aliasing_output = 21 : i32}, %arg22: tensor<96x32xf32> {tf.aliasing_output = 22 : i32}, %arg23: tensor<4x32xf32> {tf.aliasing_output = 23 : i32}, %arg24: tensor<4x32x32xf32> {tf.aliasing_output = 24 : i32}, %arg25: tensor<4x16x32xf32> {tf.aliasing_output = 25 : i32}, %arg26: tensor<4x16x32xf32> {tf.aliasing_output = 26 : i32}, %arg27: tensor<4x32x32xf32> {tf.aliasing_output = 27 : i32}, %arg28: tensor<4x32xf32> {tf.aliasing_output = 28 : i32}, %arg29: tensor<4x48x32xf32> {tf.aliasing_output = 29 : i32}, %arg30: tensor<4x48x32xf32> {tf.aliasing_output = 30 : i32}, %arg31: tensor<4x32x48xf32> {tf.aliasing_output = 31 : i32}, %arg32: tensor<32xf32> {tf.aliasing_output = 32 : i32}, %arg33: tensor<3xf32>, %arg34: tensor<3xf32>, %arg35: tensor<32xi32>, %arg36: tensor<32xi32>, %arg37: tensor<32xi32>, %arg38: tensor<2x16xi32>) -> (tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<f32>, tensor<f32>, tensor<f32>) {
%0 = stablehlo.reshape %arg35 : (tensor<32xi32>) -> tensor<32x1xi32>
%1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 32>}> : (tensor<96x32xf32>, tensor<32x1xi32>) -> tensor<32x32xf32>
%2 = stablehlo.constant dense<0> : tensor<i32>
%3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<i32>) -> tensor<32xi32>
%4 = stablehlo.compare GE, %arg35, %3, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%5 = stablehlo.constant dense<96> : tensor<i32>
%6 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<i32>) -> tensor<32xi32>
%7 = stablehlo.compare LT, %arg35, %6, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%8 = stablehlo.and %4, %7 : tensor<32xi1>
%9 = stablehlo.broadcast_in_dim %8, dims = [0] : (tensor<32xi1>) -> tensor<32x32xi1>
%10 = stablehlo.constant dense<0.0> : tensor<f32>
%11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
%12 = stablehlo.select %9, %1, %11 : tensor<32x32xi1>, tensor<32x32xf32>
%13 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%14 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%15 = stablehlo.constant dense<0.0> : tensor<4x2x16x4x8xf32>
%16 = stablehlo.constant dense<0.0> : tensor<4x2x16x2x8xf32>
%17 = stablehlo.constant dense<0.0> : tensor<4x2x16x2x8xf32>
%18 = stablehlo.constant dense<0.0> : tensor<4x2x16x4x8xf32>
%19 = stablehlo.constant dense<0.0> : tensor<4x2x4x16xf32>
%20 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%21 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%22 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%23 = stablehlo.constant dense<0.0> : tensor<4x32x48xf32>
%24 = stablehlo.constant dense<0.0> : tensor<4x32x48xf32>
%25 = stablehlo.constant dense<0.0> : tensor<4x32x48xf32>
%26 = stablehlo.constant dense<0> : tensor<i32>
%66 = stablehlo.iota dim = 0 : tensor<64x4xi32>
%67 = stablehlo.convert %66 : (tensor<64x4xi32>) -> tensor<64x4xf64>
%68 = stablehlo.constant dense<[1.0, 0.1, 0.01, 0.001]> : tensor<4xf64>
%69 = stablehlo.broadcast_in_dim %68, dims = [1] : (tensor<4xf64>) -> tensor<64x4xf64>
%70 = stablehlo.multiply %67, %69 : tensor<64x4xf64>
%71 = stablehlo.cosine %70 : tensor<64x4xf64>
%72 = stablehlo.convert %71 : (tensor<64x4xf64>) -> tensor<64x4xf32>
%78 = stablehlo.iota dim = 0 : tensor<64x4xi32>
%79 = stablehlo.convert %78 : (tensor<64x4xi32>) -> tensor<64x4xf64>
%80 = stablehlo.constant dense<[1.0, 0.1, 0.01, 0.001]> : tensor<4xf64>
%81 = stablehlo.broadcast_in_dim %80, dims = [1] : (tensor<4xf64>) -> tensor<64x4xf64>
%82 = stablehlo.multiply %79, %81 : tensor<64x4xf64>
%83 = stablehlo.sine %82 : tensor<64x4xf64>
%84 = stablehlo.convert %83 : (tensor<64x4xf64>) -> tensor<64x4xf32>
%245:28 = stablehlo.while(%27 = %26, %28 = %12, %29 = %13, %30 = %14, %31 = %15, %32 = %16, %33 = %17, %34 = %18, %35 = %19, %36 = %20, %37 = %21, %38 = %22, %39 = %23, %40 = %24, %41 = %25, %43 = %arg1, %61 = %arg2, %73 = %arg37, %75 = %72, %86 = %84, %99 = %arg3, %120 = %arg4, %131 = %arg38, %162 = %arg5, %168 = %arg6, %186 = %arg7, %191 = %arg8, %199 = %arg9) : tensor<i32>, tensor<32x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x4x16xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<2x16xi32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>
cond {
  %246 = stablehlo.constant dense<4> : tensor<i32>
  %247 = stablehlo.compare LT, %27, %246, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %247 : tensor<i1>
} do {
  %42 = stablehlo.constant dense<0> : tensor<i32>
  %44 = stablehlo.dynamic_slice %43, %27, %42, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %45 = stablehlo.reshape %44 : (tensor<1x32xf32>) -> tensor<32xf32>
  %46 = stablehlo.multiply %28, %28 : tensor<32x32xf32>
  %47 = stablehlo.constant dense<0.0> : tensor<f32>
  %48 = stablehlo.reduce(%46 init: %47) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %49 = stablehlo.constant dense<0.03125> : tensor<f32>
  %50 = stablehlo.broadcast_in_dim %49, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %51 = stablehlo.multiply %48, %50 : tensor<32xf32>
  %52 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %53 = stablehlo.broadcast_in_dim %52, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %54 = stablehlo.add %51, %53 : tensor<32xf32>
  %55 = stablehlo.rsqrt %54 : tensor<32xf32>
  %56 = stablehlo.broadcast_in_dim %55, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %57 = stablehlo.multiply %28, %56 : tensor<32x32xf32>
  %58 = stablehlo.broadcast_in_dim %45, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %59 = stablehlo.multiply %57, %58 : tensor<32x32xf32>
  %60 = stablehlo.constant dense<0> : tensor<i32>
  %62 = stablehlo.dynamic_slice %61, %27, %60, %60, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %63 = stablehlo.reshape %62 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %64 = stablehlo.dot_general %59, %63, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x32xf32>) -> tensor<32x32xf32>
  %65 = stablehlo.reshape %64 : (tensor<32x32xf32>) -> tensor<32x4x8xf32>
  %74 = stablehlo.reshape %73 : (tensor<32xi32>) -> tensor<32x1xi32>
  %76 = "stablehlo.gather"(%75, %74) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %77 = stablehlo.broadcast_in_dim %76, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %85 = stablehlo.reshape %73 : (tensor<32xi32>) -> tensor<32x1xi32>
  %87 = "stablehlo.gather"(%86, %85) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %88 = stablehlo.broadcast_in_dim %87, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %89 = stablehlo.slice %65 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %90 = stablehlo.slice %65 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %91 = stablehlo.multiply %89, %77 : tensor<32x4x4xf32>
  %92 = stablehlo.multiply %90, %88 : tensor<32x4x4xf32>
  %93 = stablehlo.subtract %91, %92 : tensor<32x4x4xf32>
  %94 = stablehlo.multiply %90, %77 : tensor<32x4x4xf32>
  %95 = stablehlo.multiply %89, %88 : tensor<32x4x4xf32>
  %96 = stablehlo.add %94, %95 : tensor<32x4x4xf32>
  %97 = stablehlo.concatenate %93, %96, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %98 = stablehlo.constant dense<0> : tensor<i32>
  %100 = stablehlo.dynamic_slice %99, %27, %98, %98, sizes = [1, 16, 32] : (tensor<4x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xf32>
  %101 = stablehlo.reshape %100 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
  %102 = stablehlo.dot_general %59, %101, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<16x32xf32>) -> tensor<32x16xf32>
  %103 = stablehlo.reshape %102 : (tensor<32x16xf32>) -> tensor<32x2x8xf32>
  %104 = stablehlo.reshape %73 : (tensor<32xi32>) -> tensor<32x1xi32>
  %105 = "stablehlo.gather"(%75, %104) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %106 = stablehlo.broadcast_in_dim %105, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %107 = stablehlo.reshape %73 : (tensor<32xi32>) -> tensor<32x1xi32>
  %108 = "stablehlo.gather"(%86, %107) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %109 = stablehlo.broadcast_in_dim %108, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %110 = stablehlo.slice %103 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %111 = stablehlo.slice %103 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %112 = stablehlo.multiply %110, %106 : tensor<32x2x4xf32>
  %113 = stablehlo.multiply %111, %109 : tensor<32x2x4xf32>
  %114 = stablehlo.subtract %112, %113 : tensor<32x2x4xf32>
  %115 = stablehlo.multiply %111, %106 : tensor<32x2x4xf32>
  %116 = stablehlo.multiply %110, %109 : tensor<32x2x4xf32>
  %117 = stablehlo.add %115, %116 : tensor<32x2x4xf32>
  %118 = stablehlo.concatenate %114, %117, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %119 = stablehlo.constant dense<0> : tensor<i32>
  %121 = stablehlo.dynamic_slice %120, %27, %119, %119, sizes = [1, 16, 32] : (tensor<4x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xf32>
  %122 = stablehlo.reshape %121 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
  %123 = stablehlo.dot_general %59, %122, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<16x32xf32>) -> tensor<32x16xf32>
  %124 = stablehlo.reshape %123 : (tensor<32x16xf32>) -> tensor<32x2x8xf32>
  %125 = stablehlo.reshape %97 : (tensor<32x4x8xf32>) -> tensor<2x16x4x8xf32>
  %126 = stablehlo.reshape %118 : (tensor<32x2x8xf32>) -> tensor<2x16x2x8xf32>
  %127 = stablehlo.reshape %124 : (tensor<32x2x8xf32>) -> tensor<2x16x2x8xf32>
  %128 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %129 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %130 = stablehlo.compare LE, %128, %129, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %132 = stablehlo.broadcast_in_dim %131, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %133 = stablehlo.compare GE, %128, %132, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %134 = stablehlo.and %130, %133 : tensor<2x16x16xi1>
  %135 = stablehlo.reshape %125 : (tensor<2x16x4x8xf32>) -> tensor<2x16x2x2x8xf32>
  %136 = stablehlo.dot_general %135, %126, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<2x16x2x2x8xf32>, tensor<2x16x2x8xf32>) -> tensor<2x2x16x2x16xf32>
  %137 = stablehlo.broadcast_in_dim %134, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %138 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %139 = stablehlo.broadcast_in_dim %138, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %140 = stablehlo.multiply %136, %139 : tensor<2x2x16x2x16xf32>
  %141 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %142 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %143 = stablehlo.select %137, %140, %142 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %144 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %145 = stablehlo.reduce(%143 init: %144) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %146 = stablehlo.broadcast_in_dim %145, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %147 = stablehlo.subtract %143, %146 : tensor<2x2x16x2x16xf32>
  %148 = stablehlo.exponential %147 : tensor<2x2x16x2x16xf32>
  %149 = stablehlo.constant dense<0.0> : tensor<f32>
  %150 = stablehlo.reduce(%148 init: %149) applies stablehlo.add across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %151 = stablehlo.broadcast_in_dim %150, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %152 = stablehlo.divide %148, %151 : tensor<2x2x16x2x16xf32>
  %153 = stablehlo.dot_general %152, %127, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [HIGHEST, HIGHEST] : (tensor<2x2x16x2x16xf32>, tensor<2x16x2x8xf32>) -> tensor<2x2x16x2x8xf32>
  %154 = stablehlo.transpose %153, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xf32>) -> tensor<2x16x2x2x8xf32>
  %155 = stablehlo.reshape %154 : (tensor<2x16x2x2x8xf32>) -> tensor<2x16x4x8xf32>
  %156 = stablehlo.log %150 : tensor<2x2x16x2xf32>
  %157 = stablehlo.add %145, %156 : tensor<2x2x16x2xf32>
  %158 = stablehlo.transpose %157, dims = [0, 1, 3, 2] : (tensor<2x2x16x2xf32>) -> tensor<2x2x2x16xf32>
  %159 = stablehlo.reshape %158 : (tensor<2x2x2x16xf32>) -> tensor<2x4x16xf32>
  %160 = stablehlo.reshape %155 : (tensor<2x16x4x8xf32>) -> tensor<32x32xf32>
  %161 = stablehlo.constant dense<0> : tensor<i32>
  %163 = stablehlo.dynamic_slice %162, %27, %161, %161, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %164 = stablehlo.reshape %163 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %165 = stablehlo.dot_general %160, %164, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x32xf32>) -> tensor<32x32xf32>
  %166 = stablehlo.add %165, %28 : tensor<32x32xf32>
  %167 = stablehlo.constant dense<0> : tensor<i32>
  %169 = stablehlo.dynamic_slice %168, %27, %167, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %170 = stablehlo.reshape %169 : (tensor<1x32xf32>) -> tensor<32xf32>
  %171 = stablehlo.multiply %166, %166 : tensor<32x32xf32>
  %172 = stablehlo.constant dense<0.0> : tensor<f32>
  %173 = stablehlo.reduce(%171 init: %172) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %174 = stablehlo.constant dense<0.03125> : tensor<f32>
  %175 = stablehlo.broadcast_in_dim %174, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %176 = stablehlo.multiply %173, %175 : tensor<32xf32>
  %177 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %178 = stablehlo.broadcast_in_dim %177, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %179 = stablehlo.add %176, %178 : tensor<32xf32>
  %180 = stablehlo.rsqrt %179 : tensor<32xf32>
  %181 = stablehlo.broadcast_in_dim %180, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %182 = stablehlo.multiply %166, %181 : tensor<32x32xf32>
  %183 = stablehlo.broadcast_in_dim %170, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %184 = stablehlo.multiply %182, %183 : tensor<32x32xf32>
  %185 = stablehlo.constant dense<0> : tensor<i32>
  %187 = stablehlo.dynamic_slice %186, %27, %185, %185, sizes = [1, 48, 32] : (tensor<4x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xf32>
  %188 = stablehlo.reshape %187 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
  %189 = stablehlo.dot_general %184, %188, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<48x32xf32>) -> tensor<32x48xf32>
  %190 = stablehlo.constant dense<0> : tensor<i32>
  %192 = stablehlo.dynamic_slice %191, %27, %190, %190, sizes = [1, 48, 32] : (tensor<4x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xf32>
  %193 = stablehlo.reshape %192 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
  %194 = stablehlo.dot_general %184, %193, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<48x32xf32>) -> tensor<32x48xf32>
  %195 = stablehlo.logistic %189 : tensor<32x48xf32>
  %196 = stablehlo.multiply %189, %195 : tensor<32x48xf32>
  %197 = stablehlo.multiply %196, %194 : tensor<32x48xf32>
  %198 = stablehlo.constant dense<0> : tensor<i32>
  %200 = stablehlo.dynamic_slice %199, %27, %198, %198, sizes = [1, 32, 48] : (tensor<4x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xf32>
  %201 = stablehlo.reshape %200 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
  %202 = stablehlo.dot_general %197, %201, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<32x48xf32>, tensor<32x48xf32>) -> tensor<32x32xf32>
  %203 = stablehlo.add %202, %166 : tensor<32x32xf32>
  %204 = stablehlo.constant dense<0> : tensor<i32>
  %205 = stablehlo.reshape %28 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %206 = stablehlo.dynamic_update_slice %29, %205, %27, %204, %204 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %207 = stablehlo.constant dense<0> : tensor<i32>
  %208 = stablehlo.reshape %59 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %209 = stablehlo.dynamic_update_slice %30, %208, %27, %207, %207 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %210 = stablehlo.constant dense<0> : tensor<i32>
  %211 = stablehlo.reshape %125 : (tensor<2x16x4x8xf32>) -> tensor<1x2x16x4x8xf32>
  %212 = stablehlo.dynamic_update_slice %31, %211, %27, %210, %210, %210, %210 : (tensor<4x2x16x4x8xf32>, tensor<1x2x16x4x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x4x8xf32>
  %213 = stablehlo.constant dense<0> : tensor<i32>
  %214 = stablehlo.reshape %126 : (tensor<2x16x2x8xf32>) -> tensor<1x2x16x2x8xf32>
  %215 = stablehlo.dynamic_update_slice %32, %214, %27, %213, %213, %213, %213 : (tensor<4x2x16x2x8xf32>, tensor<1x2x16x2x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x2x8xf32>
  %216 = stablehlo.constant dense<0> : tensor<i32>
  %217 = stablehlo.reshape %127 : (tensor<2x16x2x8xf32>) -> tensor<1x2x16x2x8xf32>
  %218 = stablehlo.dynamic_update_slice %33, %217, %27, %216, %216, %216, %216 : (tensor<4x2x16x2x8xf32>, tensor<1x2x16x2x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x2x8xf32>
  %219 = stablehlo.constant dense<0> : tensor<i32>
  %220 = stablehlo.reshape %155 : (tensor<2x16x4x8xf32>) -> tensor<1x2x16x4x8xf32>
  %221 = stablehlo.dynamic_update_slice %34, %220, %27, %219, %219, %219, %219 : (tensor<4x2x16x4x8xf32>, tensor<1x2x16x4x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x4x8xf32>
  %222 = stablehlo.constant dense<0> : tensor<i32>
  %223 = stablehlo.reshape %159 : (tensor<2x4x16xf32>) -> tensor<1x2x4x16xf32>
  %224 = stablehlo.dynamic_update_slice %35, %223, %27, %222, %222, %222 : (tensor<4x2x4x16xf32>, tensor<1x2x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x4x16xf32>
  %225 = stablehlo.constant dense<0> : tensor<i32>
  %226 = stablehlo.reshape %160 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %227 = stablehlo.dynamic_update_slice %36, %226, %27, %225, %225 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %228 = stablehlo.constant dense<0> : tensor<i32>
  %229 = stablehlo.reshape %166 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %230 = stablehlo.dynamic_update_slice %37, %229, %27, %228, %228 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %231 = stablehlo.constant dense<0> : tensor<i32>
  %232 = stablehlo.reshape %184 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %233 = stablehlo.dynamic_update_slice %38, %232, %27, %231, %231 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %234 = stablehlo.constant dense<0> : tensor<i32>
  %235 = stablehlo.reshape %189 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
  %236 = stablehlo.dynamic_update_slice %39, %235, %27, %234, %234 : (tensor<4x32x48xf32>, tensor<1x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xf32>
  %237 = stablehlo.constant dense<0> : tensor<i32>
  %238 = stablehlo.reshape %194 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
  %239 = stablehlo.dynamic_update_slice %40, %238, %27, %237, %237 : (tensor<4x32x48xf32>, tensor<1x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xf32>
  %240 = stablehlo.constant dense<0> : tensor<i32>
  %241 = stablehlo.reshape %197 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
  %242 = stablehlo.dynamic_update_slice %41, %241, %27, %240, %240 : (tensor<4x32x48xf32>, tensor<1x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xf32>
  %243 = stablehlo.constant dense<1> : tensor<i32>
  %244 = stablehlo.add %27, %243 : tensor<i32>
  stablehlo.return %244, %203, %206, %209, %212, %215, %218, %221, %224, %227, %230, %233, %236, %239, %242, %43, %61, %73, %75, %86, %99, %120, %131, %162, %168, %186, %191, %199 : tensor<i32>, tensor<32x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x4x16xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<2x16xi32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>
}
%248 = stablehlo.multiply %245#1, %245#1 : tensor<32x32xf32>
%249 = stablehlo.constant dense<0.0> : tensor<f32>
%250 = stablehlo.reduce(%248 init: %249) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%251 = stablehlo.constant dense<0.03125> : tensor<f32>
%252 = stablehlo.broadcast_in_dim %251, dims = [] : (tensor<f32>) -> tensor<32xf32>
%253 = stablehlo.multiply %250, %252 : tensor<32xf32>
%254 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%255 = stablehlo.broadcast_in_dim %254, dims = [] : (tensor<f32>) -> tensor<32xf32>
%256 = stablehlo.add %253, %255 : tensor<32xf32>
%257 = stablehlo.rsqrt %256 : tensor<32xf32>
%258 = stablehlo.broadcast_in_dim %257, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%259 = stablehlo.multiply %245#1, %258 : tensor<32x32xf32>
%260 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%261 = stablehlo.multiply %259, %260 : tensor<32x32xf32>
%262 = stablehlo.dot_general %261, %arg0, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<96x32xf32>) -> tensor<32x96xf32>
%263 = stablehlo.constant dense<0xFF800000> : tensor<f32>
%264 = stablehlo.reduce(%262 init: %263) applies stablehlo.maximum across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%265 = stablehlo.broadcast_in_dim %264, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%266 = stablehlo.subtract %262, %265 : tensor<32x96xf32>
%267 = stablehlo.exponential %266 : tensor<32x96xf32>
%268 = stablehlo.constant dense<0.0> : tensor<f32>
%269 = stablehlo.reduce(%267 init: %268) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%270 = stablehlo.iota dim = 1 : tensor<32x96xi32>
%271 = stablehlo.broadcast_in_dim %arg36, dims = [0] : (tensor<32xi32>) -> tensor<32x96xi32>
%272 = stablehlo.compare EQ, %270, %271, SIGNED : (tensor<32x96xi32>, tensor<32x96xi32>) -> tensor<32x96xi1>
%273 = stablehlo.constant dense<0.0> : tensor<f32>
%274 = stablehlo.broadcast_in_dim %273, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%275 = stablehlo.select %272, %266, %274 : tensor<32x96xi1>, tensor<32x96xf32>
%276 = stablehlo.constant dense<0.0> : tensor<f32>
%277 = stablehlo.reduce(%275 init: %276) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%278 = stablehlo.constant dense<0> : tensor<i32>
%279 = stablehlo.broadcast_in_dim %278, dims = [] : (tensor<i32>) -> tensor<32xi32>
%280 = stablehlo.compare GE, %arg36, %279, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%281 = stablehlo.log %269 : tensor<32xf32>
%282 = stablehlo.subtract %281, %277 : tensor<32xf32>
%283 = stablehlo.constant dense<0.0> : tensor<f32>
%284 = stablehlo.broadcast_in_dim %283, dims = [] : (tensor<f32>) -> tensor<32xf32>
%285 = stablehlo.select %280, %282, %284 : tensor<32xi1>, tensor<32xf32>
%286 = stablehlo.constant dense<0.0> : tensor<f32>
%287 = stablehlo.reduce(%285 init: %286) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%288 = stablehlo.constant dense<0.03125> : tensor<f32>
%289 = stablehlo.multiply %287, %288 : tensor<f32>
%290 = stablehlo.constant dense<0.03125> : tensor<f32>
%291 = stablehlo.constant dense<0.0> : tensor<f32>
%292 = stablehlo.broadcast_in_dim %290, dims = [] : (tensor<f32>) -> tensor<32xf32>
%293 = stablehlo.broadcast_in_dim %291, dims = [] : (tensor<f32>) -> tensor<32xf32>
%294 = stablehlo.select %280, %292, %293 : tensor<32xi1>, tensor<32xf32>
%295 = stablehlo.broadcast_in_dim %269, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%296 = stablehlo.divide %267, %295 : tensor<32x96xf32>
%297 = stablehlo.constant dense<1.0> : tensor<f32>
%298 = stablehlo.constant dense<0.0> : tensor<f32>
%299 = stablehlo.broadcast_in_dim %297, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%300 = stablehlo.broadcast_in_dim %298, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%301 = stablehlo.select %272, %299, %300 : tensor<32x96xi1>, tensor<32x96xf32>
%302 = stablehlo.subtract %296, %301 : tensor<32x96xf32>
%303 = stablehlo.broadcast_in_dim %294, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%304 = stablehlo.multiply %302, %303 : tensor<32x96xf32>
%305 = stablehlo.dot_general %304, %arg0, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x96xf32>, tensor<96x32xf32>) -> tensor<32x32xf32>
%306 = stablehlo.dot_general %304, %261, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x96xf32>, tensor<32x32xf32>) -> tensor<96x32xf32>
%307 = stablehlo.multiply %245#1, %245#1 : tensor<32x32xf32>
%308 = stablehlo.constant dense<0.0> : tensor<f32>
%309 = stablehlo.reduce(%307 init: %308) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%310 = stablehlo.constant dense<0.03125> : tensor<f32>
%311 = stablehlo.broadcast_in_dim %310, dims = [] : (tensor<f32>) -> tensor<32xf32>
%312 = stablehlo.multiply %309, %311 : tensor<32xf32>
%313 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%314 = stablehlo.broadcast_in_dim %313, dims = [] : (tensor<f32>) -> tensor<32xf32>
%315 = stablehlo.add %312, %314 : tensor<32xf32>
%316 = stablehlo.rsqrt %315 : tensor<32xf32>
%317 = stablehlo.broadcast_in_dim %316, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%318 = stablehlo.multiply %245#1, %317 : tensor<32x32xf32>
%319 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%320 = stablehlo.multiply %305, %319 : tensor<32x32xf32>
%321 = stablehlo.multiply %318, %320 : tensor<32x32xf32>
%322 = stablehlo.constant dense<0.0> : tensor<f32>
%323 = stablehlo.reduce(%321 init: %322) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%324 = stablehlo.constant dense<0.03125> : tensor<f32>
%325 = stablehlo.broadcast_in_dim %324, dims = [] : (tensor<f32>) -> tensor<32xf32>
%326 = stablehlo.multiply %323, %325 : tensor<32xf32>
%327 = stablehlo.broadcast_in_dim %326, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%328 = stablehlo.multiply %318, %327 : tensor<32x32xf32>
%329 = stablehlo.subtract %320, %328 : tensor<32x32xf32>
%330 = stablehlo.broadcast_in_dim %316, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%331 = stablehlo.multiply %329, %330 : tensor<32x32xf32>
%332 = stablehlo.multiply %318, %305 : tensor<32x32xf32>
%333 = stablehlo.constant dense<0.0> : tensor<f32>
%334 = stablehlo.reduce(%332 init: %333) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%335 = stablehlo.constant dense<0.0> : tensor<4x32x48xf32>
%336 = stablehlo.constant dense<0.0> : tensor<4x48x32xf32>
%337 = stablehlo.constant dense<0.0> : tensor<4x48x32xf32>
%338 = stablehlo.constant dense<0.0> : tensor<4x32xf32>
%339 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%340 = stablehlo.constant dense<0.0> : tensor<4x16x32xf32>
%341 = stablehlo.constant dense<0.0> : tensor<4x16x32xf32>
%342 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%343 = stablehlo.constant dense<0.0> : tensor<4x32xf32>
%344 = stablehlo.constant dense<0> : tensor<i32>
%644:37 = stablehlo.while(%345 = %344, %346 = %331, %347 = %335, %348 = %336, %349 = %337, %350 = %338, %351 = %339, %352 = %340, %353 = %341, %354 = %342, %355 = %343, %359 = %arg9, %364 = %245#14, %369 = %245#12, %373 = %245#13, %385 = %arg8, %390 = %245#11, %395 = %arg7, %402 = %245#10, %406 = %arg6, %439 = %arg5, %444 = %245#9, %450 = %245#4, %454 = %245#5, %458 = %245#6, %462 = %245#7, %466 = %245#8, %472 = %arg38, %518 = %arg4, %523 = %245#3, %527 = %arg37, %529 = %72, %533 = %84, %548 = %arg3, %572 = %arg2, %579 = %245#2, %583 = %arg1) : tensor<i32>, tensor<32x32xf32>, tensor<4x32x48xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x48x32xf32>, tensor<4x32x32xf32>, tensor<4x48x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x4x16xf32>, tensor<2x16xi32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>
cond {
  %645 = stablehlo.constant dense<4> : tensor<i32>
  %646 = stablehlo.compare LT, %345, %645, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %646 : tensor<i1>
} do {
  %356 = stablehlo.constant dense<3> : tensor<i32>
  %357 = stablehlo.subtract %356, %345 : tensor<i32>
  %358 = stablehlo.constant dense<0> : tensor<i32>
  %360 = stablehlo.dynamic_slice %359, %357, %358, %358, sizes = [1, 32, 48] : (tensor<4x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xf32>
  %361 = stablehlo.reshape %360 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
  %362 = stablehlo.dot_general %346, %361, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x48xf32>) -> tensor<32x48xf32>
  %363 = stablehlo.constant dense<0> : tensor<i32>
  %365 = stablehlo.dynamic_slice %364, %357, %363, %363, sizes = [1, 32, 48] : (tensor<4x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xf32>
  %366 = stablehlo.reshape %365 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
  %367 = stablehlo.dot_general %346, %366, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x48xf32>) -> tensor<32x48xf32>
  %368 = stablehlo.constant dense<0> : tensor<i32>
  %370 = stablehlo.dynamic_slice %369, %357, %368, %368, sizes = [1, 32, 48] : (tensor<4x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xf32>
  %371 = stablehlo.reshape %370 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
  %372 = stablehlo.constant dense<0> : tensor<i32>
  %374 = stablehlo.dynamic_slice %373, %357, %372, %372, sizes = [1, 32, 48] : (tensor<4x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xf32>
  %375 = stablehlo.reshape %374 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
  %376 = stablehlo.logistic %371 : tensor<32x48xf32>
  %377 = stablehlo.multiply %371, %376 : tensor<32x48xf32>
  %378 = stablehlo.add %376, %377 : tensor<32x48xf32>
  %379 = stablehlo.multiply %377, %376 : tensor<32x48xf32>
  %380 = stablehlo.subtract %378, %379 : tensor<32x48xf32>
  %381 = stablehlo.multiply %362, %375 : tensor<32x48xf32>
  %382 = stablehlo.multiply %381, %380 : tensor<32x48xf32>
  %383 = stablehlo.multiply %362, %377 : tensor<32x48xf32>
  %384 = stablehlo.constant dense<0> : tensor<i32>
  %386 = stablehlo.dynamic_slice %385, %357, %384, %384, sizes = [1, 48, 32] : (tensor<4x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xf32>
  %387 = stablehlo.reshape %386 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
  %388 = stablehlo.dot_general %383, %387, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x48xf32>, tensor<48x32xf32>) -> tensor<32x32xf32>
  %389 = stablehlo.constant dense<0> : tensor<i32>
  %391 = stablehlo.dynamic_slice %390, %357, %389, %389, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %392 = stablehlo.reshape %391 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %393 = stablehlo.dot_general %383, %392, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x48xf32>, tensor<32x32xf32>) -> tensor<48x32xf32>
  %394 = stablehlo.constant dense<0> : tensor<i32>
  %396 = stablehlo.dynamic_slice %395, %357, %394, %394, sizes = [1, 48, 32] : (tensor<4x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xf32>
  %397 = stablehlo.reshape %396 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
  %398 = stablehlo.dot_general %382, %397, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x48xf32>, tensor<48x32xf32>) -> tensor<32x32xf32>
  %399 = stablehlo.add %398, %388 : tensor<32x32xf32>
  %400 = stablehlo.dot_general %382, %392, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x48xf32>, tensor<32x32xf32>) -> tensor<48x32xf32>
  %401 = stablehlo.constant dense<0> : tensor<i32>
  %403 = stablehlo.dynamic_slice %402, %357, %401, %401, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %404 = stablehlo.reshape %403 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %405 = stablehlo.constant dense<0> : tensor<i32>
  %407 = stablehlo.dynamic_slice %406, %357, %405, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %408 = stablehlo.reshape %407 : (tensor<1x32xf32>) -> tensor<32xf32>
  %409 = stablehlo.multiply %404, %404 : tensor<32x32xf32>
  %410 = stablehlo.constant dense<0.0> : tensor<f32>
  %411 = stablehlo.reduce(%409 init: %410) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %412 = stablehlo.constant dense<0.03125> : tensor<f32>
  %413 = stablehlo.broadcast_in_dim %412, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %414 = stablehlo.multiply %411, %413 : tensor<32xf32>
  %415 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %416 = stablehlo.broadcast_in_dim %415, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %417 = stablehlo.add %414, %416 : tensor<32xf32>
  %418 = stablehlo.rsqrt %417 : tensor<32xf32>
  %419 = stablehlo.broadcast_in_dim %418, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %420 = stablehlo.multiply %404, %419 : tensor<32x32xf32>
  %421 = stablehlo.broadcast_in_dim %408, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %422 = stablehlo.multiply %399, %421 : tensor<32x32xf32>
  %423 = stablehlo.multiply %420, %422 : tensor<32x32xf32>
  %424 = stablehlo.constant dense<0.0> : tensor<f32>
  %425 = stablehlo.reduce(%423 init: %424) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %426 = stablehlo.constant dense<0.03125> : tensor<f32>
  %427 = stablehlo.broadcast_in_dim %426, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %428 = stablehlo.multiply %425, %427 : tensor<32xf32>
  %429 = stablehlo.broadcast_in_dim %428, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %430 = stablehlo.multiply %420, %429 : tensor<32x32xf32>
  %431 = stablehlo.subtract %422, %430 : tensor<32x32xf32>
  %432 = stablehlo.broadcast_in_dim %418, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %433 = stablehlo.multiply %431, %432 : tensor<32x32xf32>
  %434 = stablehlo.add %433, %346 : tensor<32x32xf32>
  %435 = stablehlo.multiply %420, %399 : tensor<32x32xf32>
  %436 = stablehlo.constant dense<0.0> : tensor<f32>
  %437 = stablehlo.reduce(%435 init: %436) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %438 = stablehlo.constant dense<0> : tensor<i32>
  %440 = stablehlo.dynamic_slice %439, %357, %438, %438, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %441 = stablehlo.reshape %440 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %442 = stablehlo.dot_general %434, %441, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x32xf32>) -> tensor<32x32xf32>
  %443 = stablehlo.constant dense<0> : tensor<i32>
  %445 = stablehlo.dynamic_slice %444, %357, %443, %443, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %446 = stablehlo.reshape %445 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %447 = stablehlo.dot_general %434, %446, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x32xf32>) -> tensor<32x32xf32>
  %448 = stablehlo.reshape %442 : (tensor<32x32xf32>) -> tensor<2x16x4x8xf32>
  %449 = stablehlo.constant dense<0> : tensor<i32>
  %451 = stablehlo.dynamic_slice %450, %357, %449, %449, %449, %449, sizes = [1, 2, 16, 4, 8] : (tensor<4x2x16x4x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x16x4x8xf32>
  %452 = stablehlo.reshape %451 : (tensor<1x2x16x4x8xf32>) -> tensor<2x16x4x8xf32>
  %453 = stablehlo.constant dense<0> : tensor<i32>
  %455 = stablehlo.dynamic_slice %454, %357, %453, %453, %453, %453, sizes = [1, 2, 16, 2, 8] : (tensor<4x2x16x2x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x16x2x8xf32>
  %456 = stablehlo.reshape %455 : (tensor<1x2x16x2x8xf32>) -> tensor<2x16x2x8xf32>
  %457 = stablehlo.constant dense<0> : tensor<i32>
  %459 = stablehlo.dynamic_slice %458, %357, %457, %457, %457, %457, sizes = [1, 2, 16, 2, 8] : (tensor<4x2x16x2x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x16x2x8xf32>
  %460 = stablehlo.reshape %459 : (tensor<1x2x16x2x8xf32>) -> tensor<2x16x2x8xf32>
  %461 = stablehlo.constant dense<0> : tensor<i32>
  %463 = stablehlo.dynamic_slice %462, %357, %461, %461, %461, %461, sizes = [1, 2, 16, 4, 8] : (tensor<4x2x16x4x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x16x4x8xf32>
  %464 = stablehlo.reshape %463 : (tensor<1x2x16x4x8xf32>) -> tensor<2x16x4x8xf32>
  %465 = stablehlo.constant dense<0> : tensor<i32>
  %467 = stablehlo.dynamic_slice %466, %357, %465, %465, %465, sizes = [1, 2, 4, 16] : (tensor<4x2x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x4x16xf32>
  %468 = stablehlo.reshape %467 : (tensor<1x2x4x16xf32>) -> tensor<2x4x16xf32>
  %469 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %470 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %471 = stablehlo.compare LE, %469, %470, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %473 = stablehlo.broadcast_in_dim %472, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %474 = stablehlo.compare GE, %469, %473, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %475 = stablehlo.and %471, %474 : tensor<2x16x16xi1>
  %476 = stablehlo.reshape %452 : (tensor<2x16x4x8xf32>) -> tensor<2x16x2x2x8xf32>
  %477 = stablehlo.dot_general %476, %456, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<2x16x2x2x8xf32>, tensor<2x16x2x8xf32>) -> tensor<2x2x16x2x16xf32>
  %478 = stablehlo.broadcast_in_dim %475, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %479 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %480 = stablehlo.broadcast_in_dim %479, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %481 = stablehlo.multiply %477, %480 : tensor<2x2x16x2x16xf32>
  %482 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %483 = stablehlo.broadcast_in_dim %482, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %484 = stablehlo.select %478, %481, %483 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %485 = stablehlo.reshape %468 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %486 = stablehlo.transpose %485, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %487 = stablehlo.broadcast_in_dim %486, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %488 = stablehlo.subtract %484, %487 : tensor<2x2x16x2x16xf32>
  %489 = stablehlo.exponential %488 : tensor<2x2x16x2x16xf32>
  %490 = stablehlo.reshape %448 : (tensor<2x16x4x8xf32>) -> tensor<2x16x2x2x8xf32>
  %491 = stablehlo.dot_general %490, %460, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<2x16x2x2x8xf32>, tensor<2x16x2x8xf32>) -> tensor<2x2x16x2x16xf32>
  %492 = stablehlo.multiply %448, %464 : tensor<2x16x4x8xf32>
  %493 = stablehlo.constant dense<0.0> : tensor<f32>
  %494 = stablehlo.reduce(%492 init: %493) applies stablehlo.add across dimensions = [3] : (tensor<2x16x4x8xf32>, tensor<f32>) -> tensor<2x16x4xf32>
  %495 = stablehlo.transpose %494, dims = [0, 2, 1] : (tensor<2x16x4xf32>) -> tensor<2x4x16xf32>
  %496 = stablehlo.reshape %495 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %497 = stablehlo.transpose %496, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %498 = stablehlo.broadcast_in_dim %497, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %499 = stablehlo.subtract %491, %498 : tensor<2x2x16x2x16xf32>
  %500 = stablehlo.multiply %489, %499 : tensor<2x2x16x2x16xf32>
  %501 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %502 = stablehlo.broadcast_in_dim %501, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %503 = stablehlo.multiply %500, %502 : tensor<2x2x16x2x16xf32>
  %504 = stablehlo.dot_general %503, %456, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [HIGHEST, HIGHEST] : (tensor<2x2x16x2x16xf32>, tensor<2x16x2x8xf32>) -> tensor<2x2x16x2x8xf32>
  %505 = stablehlo.transpose %504, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xf32>) -> tensor<2x16x2x2x8xf32>
  %506 = stablehlo.reshape %505 : (tensor<2x16x2x2x8xf32>) -> tensor<2x16x4x8xf32>
  %507 = stablehlo.reshape %452 : (tensor<2x16x4x8xf32>) -> tensor<2x16x2x2x8xf32>
  %508 = stablehlo.dot_general %503, %507, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [HIGHEST, HIGHEST] : (tensor<2x2x16x2x16xf32>, tensor<2x16x2x2x8xf32>) -> tensor<2x2x16x8xf32>
  %509 = stablehlo.transpose %508, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xf32>) -> tensor<2x16x2x8xf32>
  %510 = stablehlo.reshape %448 : (tensor<2x16x4x8xf32>) -> tensor<2x16x2x2x8xf32>
  %511 = stablehlo.dot_general %489, %510, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [HIGHEST, HIGHEST] : (tensor<2x2x16x2x16xf32>, tensor<2x16x2x2x8xf32>) -> tensor<2x2x16x8xf32>
  %512 = stablehlo.transpose %511, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xf32>) -> tensor<2x16x2x8xf32>
  %513 = stablehlo.reshape %512 : (tensor<2x16x2x8xf32>) -> tensor<32x2x8xf32>
  %514 = stablehlo.reshape %509 : (tensor<2x16x2x8xf32>) -> tensor<32x2x8xf32>
  %515 = stablehlo.reshape %506 : (tensor<2x16x4x8xf32>) -> tensor<32x4x8xf32>
  %516 = stablehlo.reshape %513 : (tensor<32x2x8xf32>) -> tensor<32x16xf32>
  %517 = stablehlo.constant dense<0> : tensor<i32>
  %519 = stablehlo.dynamic_slice %518, %357, %517, %517, sizes = [1, 16, 32] : (tensor<4x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xf32>
  %520 = stablehlo.reshape %519 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
  %521 = stablehlo.dot_general %516, %520, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x16xf32>, tensor<16x32xf32>) -> tensor<32x32xf32>
  %522 = stablehlo.constant dense<0> : tensor<i32>
  %524 = stablehlo.dynamic_slice %523, %357, %522, %522, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %525 = stablehlo.reshape %524 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %526 = stablehlo.dot_general %516, %525, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x16xf32>, tensor<32x32xf32>) -> tensor<16x32xf32>
  %528 = stablehlo.reshape %527 : (tensor<32xi32>) -> tensor<32x1xi32>
  %530 = "stablehlo.gather"(%529, %528) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %531 = stablehlo.broadcast_in_dim %530, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %532 = stablehlo.reshape %527 : (tensor<32xi32>) -> tensor<32x1xi32>
  %534 = "stablehlo.gather"(%533, %532) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %535 = stablehlo.broadcast_in_dim %534, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %536 = stablehlo.negate %535 : tensor<32x2x4xf32>
  %537 = stablehlo.slice %514 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %538 = stablehlo.slice %514 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %539 = stablehlo.multiply %537, %531 : tensor<32x2x4xf32>
  %540 = stablehlo.multiply %538, %536 : tensor<32x2x4xf32>
  %541 = stablehlo.subtract %539, %540 : tensor<32x2x4xf32>
  %542 = stablehlo.multiply %538, %531 : tensor<32x2x4xf32>
  %543 = stablehlo.multiply %537, %536 : tensor<32x2x4xf32>
  %544 = stablehlo.add %542, %543 : tensor<32x2x4xf32>
  %545 = stablehlo.concatenate %541, %544, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %546 = stablehlo.reshape %545 : (tensor<32x2x8xf32>) -> tensor<32x16xf32>
  %547 = stablehlo.constant dense<0> : tensor<i32>
  %549 = stablehlo.dynamic_slice %548, %357, %547, %547, sizes = [1, 16, 32] : (tensor<4x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xf32>
  %550 = stablehlo.reshape %549 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
  %551 = stablehlo.dot_general %546, %550, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x16xf32>, tensor<16x32xf32>) -> tensor<32x32xf32>
  %552 = stablehlo.add %551, %521 : tensor<32x32xf32>
  %553 = stablehlo.dot_general %546, %525, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x16xf32>, tensor<32x32xf32>) -> tensor<16x32xf32>
  %554 = stablehlo.reshape %527 : (tensor<32xi32>) -> tensor<32x1xi32>
  %555 = "stablehlo.gather"(%529, %554) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %556 = stablehlo.broadcast_in_dim %555, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %557 = stablehlo.reshape %527 : (tensor<32xi32>) -> tensor<32x1xi32>
  %558 = "stablehlo.gather"(%533, %557) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %559 = stablehlo.broadcast_in_dim %558, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %560 = stablehlo.negate %559 : tensor<32x4x4xf32>
  %561 = stablehlo.slice %515 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %562 = stablehlo.slice %515 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %563 = stablehlo.multiply %561, %556 : tensor<32x4x4xf32>
  %564 = stablehlo.multiply %562, %560 : tensor<32x4x4xf32>
  %565 = stablehlo.subtract %563, %564 : tensor<32x4x4xf32>
  %566 = stablehlo.multiply %562, %556 : tensor<32x4x4xf32>
  %567 = stablehlo.multiply %561, %560 : tensor<32x4x4xf32>
  %568 = stablehlo.add %566, %567 : tensor<32x4x4xf32>
  %569 = stablehlo.concatenate %565, %568, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %570 = stablehlo.reshape %569 : (tensor<32x4x8xf32>) -> tensor<32x32xf32>
  %571 = stablehlo.constant dense<0> : tensor<i32>
  %573 = stablehlo.dynamic_slice %572, %357, %571, %571, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %574 = stablehlo.reshape %573 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %575 = stablehlo.dot_general %570, %574, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x32xf32>) -> tensor<32x32xf32>
  %576 = stablehlo.add %575, %552 : tensor<32x32xf32>
  %577 = stablehlo.dot_general %570, %525, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x32xf32>) -> tensor<32x32xf32>
  %578 = stablehlo.constant dense<0> : tensor<i32>
  %580 = stablehlo.dynamic_slice %579, %357, %578, %578, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %581 = stablehlo.reshape %580 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %582 = stablehlo.constant dense<0> : tensor<i32>
  %584 = stablehlo.dynamic_slice %583, %357, %582, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %585 = stablehlo.reshape %584 : (tensor<1x32xf32>) -> tensor<32xf32>
  %586 = stablehlo.multiply %581, %581 : tensor<32x32xf32>
  %587 = stablehlo.constant dense<0.0> : tensor<f32>
  %588 = stablehlo.reduce(%586 init: %587) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %589 = stablehlo.constant dense<0.03125> : tensor<f32>
  %590 = stablehlo.broadcast_in_dim %589, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %591 = stablehlo.multiply %588, %590 : tensor<32xf32>
  %592 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %593 = stablehlo.broadcast_in_dim %592, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %594 = stablehlo.add %591, %593 : tensor<32xf32>
  %595 = stablehlo.rsqrt %594 : tensor<32xf32>
  %596 = stablehlo.broadcast_in_dim %595, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %597 = stablehlo.multiply %581, %596 : tensor<32x32xf32>
  %598 = stablehlo.broadcast_in_dim %585, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %599 = stablehlo.multiply %576, %598 : tensor<32x32xf32>
  %600 = stablehlo.multiply %597, %599 : tensor<32x32xf32>
  %601 = stablehlo.constant dense<0.0> : tensor<f32>
  %602 = stablehlo.reduce(%600 init: %601) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %603 = stablehlo.constant dense<0.03125> : tensor<f32>
  %604 = stablehlo.broadcast_in_dim %603, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %605 = stablehlo.multiply %602, %604 : tensor<32xf32>
  %606 = stablehlo.broadcast_in_dim %605, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %607 = stablehlo.multiply %597, %606 : tensor<32x32xf32>
  %608 = stablehlo.subtract %599, %607 : tensor<32x32xf32>
  %609 = stablehlo.broadcast_in_dim %595, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %610 = stablehlo.multiply %608, %609 : tensor<32x32xf32>
  %611 = stablehlo.add %610, %434 : tensor<32x32xf32>
  %612 = stablehlo.multiply %597, %576 : tensor<32x32xf32>
  %613 = stablehlo.constant dense<0.0> : tensor<f32>
  %614 = stablehlo.reduce(%612 init: %613) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %615 = stablehlo.constant dense<0> : tensor<i32>
  %616 = stablehlo.reshape %367 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
  %617 = stablehlo.dynamic_update_slice %347, %616, %357, %615, %615 : (tensor<4x32x48xf32>, tensor<1x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xf32>
  %618 = stablehlo.constant dense<0> : tensor<i32>
  %619 = stablehlo.reshape %393 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %620 = stablehlo.dynamic_update_slice %348, %619, %357, %618, %618 : (tensor<4x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x48x32xf32>
  %621 = stablehlo.constant dense<0> : tensor<i32>
  %622 = stablehlo.reshape %400 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %623 = stablehlo.dynamic_update_slice %349, %622, %357, %621, %621 : (tensor<4x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x48x32xf32>
  %624 = stablehlo.constant dense<0> : tensor<i32>
  %625 = stablehlo.reshape %437 : (tensor<32xf32>) -> tensor<1x32xf32>
  %626 = stablehlo.dynamic_update_slice %350, %625, %357, %624 : (tensor<4x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<4x32xf32>
  %627 = stablehlo.constant dense<0> : tensor<i32>
  %628 = stablehlo.reshape %447 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %629 = stablehlo.dynamic_update_slice %351, %628, %357, %627, %627 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %630 = stablehlo.constant dense<0> : tensor<i32>
  %631 = stablehlo.reshape %526 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %632 = stablehlo.dynamic_update_slice %352, %631, %357, %630, %630 : (tensor<4x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x16x32xf32>
  %633 = stablehlo.constant dense<0> : tensor<i32>
  %634 = stablehlo.reshape %553 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %635 = stablehlo.dynamic_update_slice %353, %634, %357, %633, %633 : (tensor<4x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x16x32xf32>
  %636 = stablehlo.constant dense<0> : tensor<i32>
  %637 = stablehlo.reshape %577 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %638 = stablehlo.dynamic_update_slice %354, %637, %357, %636, %636 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %639 = stablehlo.constant dense<0> : tensor<i32>
  %640 = stablehlo.reshape %614 : (tensor<32xf32>) -> tensor<1x32xf32>
  %641 = stablehlo.dynamic_update_slice %355, %640, %357, %639 : (tensor<4x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<4x32xf32>
  %642 = stablehlo.constant dense<1> : tensor<i32>
  %643 = stablehlo.add %345, %642 : tensor<i32>
  stablehlo.return %643, %611, %617, %620, %623, %626, %629, %632, %635, %638, %641, %359, %364, %369, %373, %385, %390, %395, %402, %406, %439, %444, %450, %454, %458, %462, %466, %472, %518, %523, %527, %529, %533, %548, %572, %579, %583 : tensor<i32>, tensor<32x32xf32>, tensor<4x32x48xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x48x32xf32>, tensor<4x32x32xf32>, tensor<4x48x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x4x16xf32>, tensor<2x16xi32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>
}
%647 = stablehlo.reshape %arg35 : (tensor<32xi32>) -> tensor<32x1xi32>
%648 = stablehlo.constant dense<0.0> : tensor<96x32xf32>
%652 = "stablehlo.scatter"(%648, %647, %644#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
^bb0(%649: tensor<f32>, %650: tensor<f32>):
  %651 = stablehlo.add %649, %650 : tensor<f32>
  stablehlo.return %651 : tensor<f32>
}) : (tensor<96x32xf32>, tensor<32x1xi32>, tensor<32x32xf32>) -> tensor<96x32xf32>
%653 = stablehlo.add %306, %652 : tensor<96x32xf32>
%654 = stablehlo.multiply %653, %653 : tensor<96x32xf32>
%655 = stablehlo.constant dense<0.0> : tensor<f32>
%656 = stablehlo.reduce(%654 init: %655) applies stablehlo.add across dimensions = [0, 1] : (tensor<96x32xf32>, tensor<f32>) -> tensor<f32>
%657 = stablehlo.multiply %644#10, %644#10 : tensor<4x32xf32>
%658 = stablehlo.constant dense<0.0> : tensor<f32>
%659 = stablehlo.reduce(%657 init: %658) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x32xf32>, tensor<f32>) -> tensor<f32>
%660 = stablehlo.multiply %644#9, %644#9 : tensor<4x32x32xf32>
%661 = stablehlo.constant dense<0.0> : tensor<f32>
%662 = stablehlo.reduce(%660 init: %661) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x32x32xf32>, tensor<f32>) -> tensor<f32>
%663 = stablehlo.multiply %644#8, %644#8 : tensor<4x16x32xf32>
%664 = stablehlo.constant dense<0.0> : tensor<f32>
%665 = stablehlo.reduce(%663 init: %664) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<f32>
%666 = stablehlo.multiply %644#7, %644#7 : tensor<4x16x32xf32>
%667 = stablehlo.constant dense<0.0> : tensor<f32>
%668 = stablehlo.reduce(%666 init: %667) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<f32>
%669 = stablehlo.multiply %644#6, %644#6 : tensor<4x32x32xf32>
%670 = stablehlo.constant dense<0.0> : tensor<f32>
%671 = stablehlo.reduce(%669 init: %670) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x32x32xf32>, tensor<f32>) -> tensor<f32>
%672 = stablehlo.multiply %644#5, %644#5 : tensor<4x32xf32>
%673 = stablehlo.constant dense<0.0> : tensor<f32>
%674 = stablehlo.reduce(%672 init: %673) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x32xf32>, tensor<f32>) -> tensor<f32>
%675 = stablehlo.multiply %644#4, %644#4 : tensor<4x48x32xf32>
%676 = stablehlo.constant dense<0.0> : tensor<f32>
%677 = stablehlo.reduce(%675 init: %676) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x48x32xf32>, tensor<f32>) -> tensor<f32>
%678 = stablehlo.multiply %644#3, %644#3 : tensor<4x48x32xf32>
%679 = stablehlo.constant dense<0.0> : tensor<f32>
%680 = stablehlo.reduce(%678 init: %679) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x48x32xf32>, tensor<f32>) -> tensor<f32>
%681 = stablehlo.multiply %644#2, %644#2 : tensor<4x32x48xf32>
%682 = stablehlo.constant dense<0.0> : tensor<f32>
%683 = stablehlo.reduce(%681 init: %682) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x32x48xf32>, tensor<f32>) -> tensor<f32>
%684 = stablehlo.multiply %334, %334 : tensor<32xf32>
%685 = stablehlo.constant dense<0.0> : tensor<f32>
%686 = stablehlo.reduce(%684 init: %685) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%687 = stablehlo.add %656, %659 : tensor<f32>
%688 = stablehlo.add %687, %662 : tensor<f32>
%689 = stablehlo.add %688, %665 : tensor<f32>
%690 = stablehlo.add %689, %668 : tensor<f32>
%691 = stablehlo.add %690, %671 : tensor<f32>
%692 = stablehlo.add %691, %674 : tensor<f32>
%693 = stablehlo.add %692, %677 : tensor<f32>
%694 = stablehlo.add %693, %680 : tensor<f32>
%695 = stablehlo.add %694, %683 : tensor<f32>
%696 = stablehlo.add %695, %686 : tensor<f32>
%697 = stablehlo.sqrt %696 : tensor<f32>
%698 = stablehlo.is_finite %697 : (tensor<f32>) -> tensor<i1>
%699 = stablehlo.is_finite %289 : (tensor<f32>) -> tensor<i1>
%700 = stablehlo.slice %arg34 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%701 = stablehlo.reshape %700 : (tensor<1xf32>) -> tensor<f32>
%702 = stablehlo.compare LE, %697, %701, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%703 = stablehlo.slice %arg34 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%704 = stablehlo.reshape %703 : (tensor<1xf32>) -> tensor<f32>
%705 = stablehlo.compare LE, %289, %704, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%706 = stablehlo.slice %arg34 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%707 = stablehlo.reshape %706 : (tensor<1xf32>) -> tensor<f32>
%708 = stablehlo.constant dense<1.0e-06> : tensor<f32>
%709 = stablehlo.add %697, %708 : tensor<f32>
%710 = stablehlo.divide %707, %709 : tensor<f32>
%711 = stablehlo.constant dense<1.0> : tensor<f32>
%712 = stablehlo.minimum %710, %711 : tensor<f32>
%713 = stablehlo.and %698, %699 : tensor<i1>
%714 = stablehlo.and %713, %702 : tensor<i1>
%715 = stablehlo.and %714, %705 : tensor<i1>
%716 = stablehlo.constant dense<-1.0> : tensor<f32>
%717 = stablehlo.select %715, %712, %716 : tensor<i1>, tensor<f32>
%718 = stablehlo.constant dense<1.0> : tensor<f32>
%719 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%720 = stablehlo.multiply %653, %719 : tensor<96x32xf32>
%721 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%722 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%723 = stablehlo.multiply %arg11, %722 : tensor<96x32xf32>
%724 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%725 = stablehlo.broadcast_in_dim %724, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%726 = stablehlo.multiply %720, %725 : tensor<96x32xf32>
%727 = stablehlo.add %723, %726 : tensor<96x32xf32>
%728 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%729 = stablehlo.broadcast_in_dim %728, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%730 = stablehlo.multiply %arg22, %729 : tensor<96x32xf32>
%731 = stablehlo.multiply %720, %720 : tensor<96x32xf32>
%732 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%733 = stablehlo.broadcast_in_dim %732, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%734 = stablehlo.multiply %731, %733 : tensor<96x32xf32>
%735 = stablehlo.add %730, %734 : tensor<96x32xf32>
%736 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%737 = stablehlo.reshape %736 : (tensor<1xf32>) -> tensor<f32>
%738 = stablehlo.divide %718, %737 : tensor<f32>
%739 = stablehlo.broadcast_in_dim %738, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%740 = stablehlo.multiply %735, %739 : tensor<96x32xf32>
%741 = stablehlo.sqrt %740 : tensor<96x32xf32>
%742 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%743 = stablehlo.reshape %742 : (tensor<1xf32>) -> tensor<f32>
%744 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%745 = stablehlo.reshape %744 : (tensor<1xf32>) -> tensor<f32>
%746 = stablehlo.divide %743, %745 : tensor<f32>
%747 = stablehlo.broadcast_in_dim %746, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%748 = stablehlo.multiply %727, %747 : tensor<96x32xf32>
%749 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%750 = stablehlo.broadcast_in_dim %749, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%751 = stablehlo.add %741, %750 : tensor<96x32xf32>
%752 = stablehlo.divide %748, %751 : tensor<96x32xf32>
%753 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%754 = stablehlo.reshape %753 : (tensor<1xf32>) -> tensor<f32>
%755 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%756 = stablehlo.multiply %754, %755 : tensor<f32>
%757 = stablehlo.subtract %718, %756 : tensor<f32>
%758 = stablehlo.broadcast_in_dim %757, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%759 = stablehlo.multiply %arg0, %758 : tensor<96x32xf32>
%760 = stablehlo.constant dense<0.0> : tensor<f32>
%761 = stablehlo.compare GE, %717, %760, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%762 = stablehlo.broadcast_in_dim %761, dims = [] : (tensor<i1>) -> tensor<96x32xi1>
%763 = stablehlo.subtract %759, %752 : tensor<96x32xf32>
%764 = stablehlo.select %762, %763, %arg0 : tensor<96x32xi1>, tensor<96x32xf32>
%765 = stablehlo.select %762, %727, %arg11 : tensor<96x32xi1>, tensor<96x32xf32>
%766 = stablehlo.select %762, %735, %arg22 : tensor<96x32xi1>, tensor<96x32xf32>
%767 = stablehlo.constant dense<1.0> : tensor<f32>
%768 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%769 = stablehlo.multiply %644#10, %768 : tensor<4x32xf32>
%770 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%771 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%772 = stablehlo.multiply %arg12, %771 : tensor<4x32xf32>
%773 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%774 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%775 = stablehlo.multiply %769, %774 : tensor<4x32xf32>
%776 = stablehlo.add %772, %775 : tensor<4x32xf32>
%777 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%778 = stablehlo.broadcast_in_dim %777, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%779 = stablehlo.multiply %arg23, %778 : tensor<4x32xf32>
%780 = stablehlo.multiply %769, %769 : tensor<4x32xf32>
%781 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%782 = stablehlo.broadcast_in_dim %781, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%783 = stablehlo.multiply %780, %782 : tensor<4x32xf32>
%784 = stablehlo.add %779, %783 : tensor<4x32xf32>
%785 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%786 = stablehlo.reshape %785 : (tensor<1xf32>) -> tensor<f32>
%787 = stablehlo.divide %767, %786 : tensor<f32>
%788 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%789 = stablehlo.multiply %784, %788 : tensor<4x32xf32>
%790 = stablehlo.sqrt %789 : tensor<4x32xf32>
%791 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%792 = stablehlo.reshape %791 : (tensor<1xf32>) -> tensor<f32>
%793 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%794 = stablehlo.reshape %793 : (tensor<1xf32>) -> tensor<f32>
%795 = stablehlo.divide %792, %794 : tensor<f32>
%796 = stablehlo.broadcast_in_dim %795, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%797 = stablehlo.multiply %776, %796 : tensor<4x32xf32>
%798 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%799 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%800 = stablehlo.add %790, %799 : tensor<4x32xf32>
%801 = stablehlo.divide %797, %800 : tensor<4x32xf32>
%802 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%803 = stablehlo.reshape %802 : (tensor<1xf32>) -> tensor<f32>
%804 = stablehlo.constant dense<0.0> : tensor<f32>
%805 = stablehlo.multiply %803, %804 : tensor<f32>
%806 = stablehlo.subtract %767, %805 : tensor<f32>
%807 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%808 = stablehlo.multiply %arg1, %807 : tensor<4x32xf32>
%809 = stablehlo.constant dense<0.0> : tensor<f32>
%810 = stablehlo.compare GE, %717, %809, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%811 = stablehlo.broadcast_in_dim %810, dims = [] : (tensor<i1>) -> tensor<4x32xi1>
%812 = stablehlo.subtract %808, %801 : tensor<4x32xf32>
%813 = stablehlo.select %811, %812, %arg1 : tensor<4x32xi1>, tensor<4x32xf32>
%814 = stablehlo.select %811, %776, %arg12 : tensor<4x32xi1>, tensor<4x32xf32>
%815 = stablehlo.select %811, %784, %arg23 : tensor<4x32xi1>, tensor<4x32xf32>
%816 = stablehlo.constant dense<1.0> : tensor<f32>
%817 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%818 = stablehlo.multiply %644#9, %817 : tensor<4x32x32xf32>
%819 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%820 = stablehlo.broadcast_in_dim %819, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%821 = stablehlo.multiply %arg13, %820 : tensor<4x32x32xf32>
%822 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%823 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%824 = stablehlo.multiply %818, %823 : tensor<4x32x32xf32>
%825 = stablehlo.add %821, %824 : tensor<4x32x32xf32>
%826 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%827 = stablehlo.broadcast_in_dim %826, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%828 = stablehlo.multiply %arg24, %827 : tensor<4x32x32xf32>
%829 = stablehlo.multiply %818, %818 : tensor<4x32x32xf32>
%830 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%831 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%832 = stablehlo.multiply %829, %831 : tensor<4x32x32xf32>
%833 = stablehlo.add %828, %832 : tensor<4x32x32xf32>
%834 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%835 = stablehlo.reshape %834 : (tensor<1xf32>) -> tensor<f32>
%836 = stablehlo.divide %816, %835 : tensor<f32>
%837 = stablehlo.broadcast_in_dim %836, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%838 = stablehlo.multiply %833, %837 : tensor<4x32x32xf32>
%839 = stablehlo.sqrt %838 : tensor<4x32x32xf32>
%840 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%841 = stablehlo.reshape %840 : (tensor<1xf32>) -> tensor<f32>
%842 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%843 = stablehlo.reshape %842 : (tensor<1xf32>) -> tensor<f32>
%844 = stablehlo.divide %841, %843 : tensor<f32>
%845 = stablehlo.broadcast_in_dim %844, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%846 = stablehlo.multiply %825, %845 : tensor<4x32x32xf32>
%847 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%848 = stablehlo.broadcast_in_dim %847, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%849 = stablehlo.add %839, %848 : tensor<4x32x32xf32>
%850 = stablehlo.divide %846, %849 : tensor<4x32x32xf32>
%851 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%852 = stablehlo.reshape %851 : (tensor<1xf32>) -> tensor<f32>
%853 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%854 = stablehlo.multiply %852, %853 : tensor<f32>
%855 = stablehlo.subtract %816, %854 : tensor<f32>
%856 = stablehlo.broadcast_in_dim %855, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%857 = stablehlo.multiply %arg2, %856 : tensor<4x32x32xf32>
%858 = stablehlo.constant dense<0.0> : tensor<f32>
%859 = stablehlo.compare GE, %717, %858, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%860 = stablehlo.broadcast_in_dim %859, dims = [] : (tensor<i1>) -> tensor<4x32x32xi1>
%861 = stablehlo.subtract %857, %850 : tensor<4x32x32xf32>
%862 = stablehlo.select %860, %861, %arg2 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%863 = stablehlo.select %860, %825, %arg13 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%864 = stablehlo.select %860, %833, %arg24 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%865 = stablehlo.constant dense<1.0> : tensor<f32>
%866 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%867 = stablehlo.multiply %644#8, %866 : tensor<4x16x32xf32>
%868 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%869 = stablehlo.broadcast_in_dim %868, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%870 = stablehlo.multiply %arg14, %869 : tensor<4x16x32xf32>
%871 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%872 = stablehlo.broadcast_in_dim %871, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%873 = stablehlo.multiply %867, %872 : tensor<4x16x32xf32>
%874 = stablehlo.add %870, %873 : tensor<4x16x32xf32>
%875 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%876 = stablehlo.broadcast_in_dim %875, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%877 = stablehlo.multiply %arg25, %876 : tensor<4x16x32xf32>
%878 = stablehlo.multiply %867, %867 : tensor<4x16x32xf32>
%879 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%880 = stablehlo.broadcast_in_dim %879, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%881 = stablehlo.multiply %878, %880 : tensor<4x16x32xf32>
%882 = stablehlo.add %877, %881 : tensor<4x16x32xf32>
%883 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%884 = stablehlo.reshape %883 : (tensor<1xf32>) -> tensor<f32>
%885 = stablehlo.divide %865, %884 : tensor<f32>
%886 = stablehlo.broadcast_in_dim %885, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%887 = stablehlo.multiply %882, %886 : tensor<4x16x32xf32>
%888 = stablehlo.sqrt %887 : tensor<4x16x32xf32>
%889 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%890 = stablehlo.reshape %889 : (tensor<1xf32>) -> tensor<f32>
%891 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%892 = stablehlo.reshape %891 : (tensor<1xf32>) -> tensor<f32>
%893 = stablehlo.divide %890, %892 : tensor<f32>
%894 = stablehlo.broadcast_in_dim %893, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%895 = stablehlo.multiply %874, %894 : tensor<4x16x32xf32>
%896 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%897 = stablehlo.broadcast_in_dim %896, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%898 = stablehlo.add %888, %897 : tensor<4x16x32xf32>
%899 = stablehlo.divide %895, %898 : tensor<4x16x32xf32>
%900 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%901 = stablehlo.reshape %900 : (tensor<1xf32>) -> tensor<f32>
%902 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%903 = stablehlo.multiply %901, %902 : tensor<f32>
%904 = stablehlo.subtract %865, %903 : tensor<f32>
%905 = stablehlo.broadcast_in_dim %904, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%906 = stablehlo.multiply %arg3, %905 : tensor<4x16x32xf32>
%907 = stablehlo.constant dense<0.0> : tensor<f32>
%908 = stablehlo.compare GE, %717, %907, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%909 = stablehlo.broadcast_in_dim %908, dims = [] : (tensor<i1>) -> tensor<4x16x32xi1>
%910 = stablehlo.subtract %906, %899 : tensor<4x16x32xf32>
%911 = stablehlo.select %909, %910, %arg3 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%912 = stablehlo.select %909, %874, %arg14 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%913 = stablehlo.select %909, %882, %arg25 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%914 = stablehlo.constant dense<1.0> : tensor<f32>
%915 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%916 = stablehlo.multiply %644#7, %915 : tensor<4x16x32xf32>
%917 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%918 = stablehlo.broadcast_in_dim %917, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%919 = stablehlo.multiply %arg15, %918 : tensor<4x16x32xf32>
%920 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%921 = stablehlo.broadcast_in_dim %920, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%922 = stablehlo.multiply %916, %921 : tensor<4x16x32xf32>
%923 = stablehlo.add %919, %922 : tensor<4x16x32xf32>
%924 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%925 = stablehlo.broadcast_in_dim %924, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%926 = stablehlo.multiply %arg26, %925 : tensor<4x16x32xf32>
%927 = stablehlo.multiply %916, %916 : tensor<4x16x32xf32>
%928 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%929 = stablehlo.broadcast_in_dim %928, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%930 = stablehlo.multiply %927, %929 : tensor<4x16x32xf32>
%931 = stablehlo.add %926, %930 : tensor<4x16x32xf32>
%932 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%933 = stablehlo.reshape %932 : (tensor<1xf32>) -> tensor<f32>
%934 = stablehlo.divide %914, %933 : tensor<f32>
%935 = stablehlo.broadcast_in_dim %934, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%936 = stablehlo.multiply %931, %935 : tensor<4x16x32xf32>
%937 = stablehlo.sqrt %936 : tensor<4x16x32xf32>
%938 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%939 = stablehlo.reshape %938 : (tensor<1xf32>) -> tensor<f32>
%940 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%941 = stablehlo.reshape %940 : (tensor<1xf32>) -> tensor<f32>
%942 = stablehlo.divide %939, %941 : tensor<f32>
%943 = stablehlo.broadcast_in_dim %942, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%944 = stablehlo.multiply %923, %943 : tensor<4x16x32xf32>
%945 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%946 = stablehlo.broadcast_in_dim %945, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%947 = stablehlo.add %937, %946 : tensor<4x16x32xf32>
%948 = stablehlo.divide %944, %947 : tensor<4x16x32xf32>
%949 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%950 = stablehlo.reshape %949 : (tensor<1xf32>) -> tensor<f32>
%951 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%952 = stablehlo.multiply %950, %951 : tensor<f32>
%953 = stablehlo.subtract %914, %952 : tensor<f32>
%954 = stablehlo.broadcast_in_dim %953, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%955 = stablehlo.multiply %arg4, %954 : tensor<4x16x32xf32>
%956 = stablehlo.constant dense<0.0> : tensor<f32>
%957 = stablehlo.compare GE, %717, %956, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%958 = stablehlo.broadcast_in_dim %957, dims = [] : (tensor<i1>) -> tensor<4x16x32xi1>
%959 = stablehlo.subtract %955, %948 : tensor<4x16x32xf32>
%960 = stablehlo.select %958, %959, %arg4 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%961 = stablehlo.select %958, %923, %arg15 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%962 = stablehlo.select %958, %931, %arg26 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%963 = stablehlo.constant dense<1.0> : tensor<f32>
%964 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%965 = stablehlo.multiply %644#6, %964 : tensor<4x32x32xf32>
%966 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%967 = stablehlo.broadcast_in_dim %966, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%968 = stablehlo.multiply %arg16, %967 : tensor<4x32x32xf32>
%969 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%970 = stablehlo.broadcast_in_dim %969, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%971 = stablehlo.multiply %965, %970 : tensor<4x32x32xf32>
%972 = stablehlo.add %968, %971 : tensor<4x32x32xf32>
%973 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%974 = stablehlo.broadcast_in_dim %973, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%975 = stablehlo.multiply %arg27, %974 : tensor<4x32x32xf32>
%976 = stablehlo.multiply %965, %965 : tensor<4x32x32xf32>
%977 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%978 = stablehlo.broadcast_in_dim %977, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%979 = stablehlo.multiply %976, %978 : tensor<4x32x32xf32>
%980 = stablehlo.add %975, %979 : tensor<4x32x32xf32>
%981 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%982 = stablehlo.reshape %981 : (tensor<1xf32>) -> tensor<f32>
%983 = stablehlo.divide %963, %982 : tensor<f32>
%984 = stablehlo.broadcast_in_dim %983, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%985 = stablehlo.multiply %980, %984 : tensor<4x32x32xf32>
%986 = stablehlo.sqrt %985 : tensor<4x32x32xf32>
%987 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%988 = stablehlo.reshape %987 : (tensor<1xf32>) -> tensor<f32>
%989 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%990 = stablehlo.reshape %989 : (tensor<1xf32>) -> tensor<f32>
%991 = stablehlo.divide %988, %990 : tensor<f32>
%992 = stablehlo.broadcast_in_dim %991, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%993 = stablehlo.multiply %972, %992 : tensor<4x32x32xf32>
%994 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%995 = stablehlo.broadcast_in_dim %994, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%996 = stablehlo.add %986, %995 : tensor<4x32x32xf32>
%997 = stablehlo.divide %993, %996 : tensor<4x32x32xf32>
%998 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%999 = stablehlo.reshape %998 : (tensor<1xf32>) -> tensor<f32>
%1000 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%1001 = stablehlo.multiply %999, %1000 : tensor<f32>
%1002 = stablehlo.subtract %963, %1001 : tensor<f32>
%1003 = stablehlo.broadcast_in_dim %1002, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%1004 = stablehlo.multiply %arg5, %1003 : tensor<4x32x32xf32>
%1005 = stablehlo.constant dense<0.0> : tensor<f32>
%1006 = stablehlo.compare GE, %717, %1005, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1007 = stablehlo.broadcast_in_dim %1006, dims = [] : (tensor<i1>) -> tensor<4x32x32xi1>
%1008 = stablehlo.subtract %1004, %997 : tensor<4x32x32xf32>
%1009 = stablehlo.select %1007, %1008, %arg5 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%1010 = stablehlo.select %1007, %972, %arg16 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%1011 = stablehlo.select %1007, %980, %arg27 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%1012 = stablehlo.constant dense<1.0> : tensor<f32>
%1013 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1014 = stablehlo.multiply %644#5, %1013 : tensor<4x32xf32>
%1015 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1016 = stablehlo.broadcast_in_dim %1015, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1017 = stablehlo.multiply %arg17, %1016 : tensor<4x32xf32>
%1018 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1019 = stablehlo.broadcast_in_dim %1018, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1020 = stablehlo.multiply %1014, %1019 : tensor<4x32xf32>
%1021 = stablehlo.add %1017, %1020 : tensor<4x32xf32>
%1022 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1023 = stablehlo.broadcast_in_dim %1022, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1024 = stablehlo.multiply %arg28, %1023 : tensor<4x32xf32>
%1025 = stablehlo.multiply %1014, %1014 : tensor<4x32xf32>
%1026 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1027 = stablehlo.broadcast_in_dim %1026, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1028 = stablehlo.multiply %1025, %1027 : tensor<4x32xf32>
%1029 = stablehlo.add %1024, %1028 : tensor<4x32xf32>
%1030 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1031 = stablehlo.reshape %1030 : (tensor<1xf32>) -> tensor<f32>
%1032 = stablehlo.divide %1012, %1031 : tensor<f32>
%1033 = stablehlo.broadcast_in_dim %1032, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1034 = stablehlo.multiply %1029, %1033 : tensor<4x32xf32>
%1035 = stablehlo.sqrt %1034 : tensor<4x32xf32>
%1036 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1037 = stablehlo.reshape %1036 : (tensor<1xf32>) -> tensor<f32>
%1038 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1039 = stablehlo.reshape %1038 : (tensor<1xf32>) -> tensor<f32>
%1040 = stablehlo.divide %1037, %1039 : tensor<f32>
%1041 = stablehlo.broadcast_in_dim %1040, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1042 = stablehlo.multiply %1021, %1041 : tensor<4x32xf32>
%1043 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%1044 = stablehlo.broadcast_in_dim %1043, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1045 = stablehlo.add %1035, %1044 : tensor<4x32xf32>
%1046 = stablehlo.divide %1042, %1045 : tensor<4x32xf32>
%1047 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1048 = stablehlo.reshape %1047 : (tensor<1xf32>) -> tensor<f32>
%1049 = stablehlo.constant dense<0.0> : tensor<f32>
%1050 = stablehlo.multiply %1048, %1049 : tensor<f32>
%1051 = stablehlo.subtract %1012, %1050 : tensor<f32>
%1052 = stablehlo.broadcast_in_dim %1051, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1053 = stablehlo.multiply %arg6, %1052 : tensor<4x32xf32>
%1054 = stablehlo.constant dense<0.0> : tensor<f32>
%1055 = stablehlo.compare GE, %717, %1054, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1056 = stablehlo.broadcast_in_dim %1055, dims = [] : (tensor<i1>) -> tensor<4x32xi1>
%1057 = stablehlo.subtract %1053, %1046 : tensor<4x32xf32>
%1058 = stablehlo.select %1056, %1057, %arg6 : tensor<4x32xi1>, tensor<4x32xf32>
%1059 = stablehlo.select %1056, %1021, %arg17 : tensor<4x32xi1>, tensor<4x32xf32>
%1060 = stablehlo.select %1056, %1029, %arg28 : tensor<4x32xi1>, tensor<4x32xf32>
%1061 = stablehlo.constant dense<1.0> : tensor<f32>
%1062 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1063 = stablehlo.multiply %644#4, %1062 : tensor<4x48x32xf32>
%1064 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1065 = stablehlo.broadcast_in_dim %1064, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1066 = stablehlo.multiply %arg18, %1065 : tensor<4x48x32xf32>
%1067 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1068 = stablehlo.broadcast_in_dim %1067, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1069 = stablehlo.multiply %1063, %1068 : tensor<4x48x32xf32>
%1070 = stablehlo.add %1066, %1069 : tensor<4x48x32xf32>
%1071 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1072 = stablehlo.broadcast_in_dim %1071, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1073 = stablehlo.multiply %arg29, %1072 : tensor<4x48x32xf32>
%1074 = stablehlo.multiply %1063, %1063 : tensor<4x48x32xf32>
%1075 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1076 = stablehlo.broadcast_in_dim %1075, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1077 = stablehlo.multiply %1074, %1076 : tensor<4x48x32xf32>
%1078 = stablehlo.add %1073, %1077 : tensor<4x48x32xf32>
%1079 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1080 = stablehlo.reshape %1079 : (tensor<1xf32>) -> tensor<f32>
%1081 = stablehlo.divide %1061, %1080 : tensor<f32>
%1082 = stablehlo.broadcast_in_dim %1081, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1083 = stablehlo.multiply %1078, %1082 : tensor<4x48x32xf32>
%1084 = stablehlo.sqrt %1083 : tensor<4x48x32xf32>
%1085 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1086 = stablehlo.reshape %1085 : (tensor<1xf32>) -> tensor<f32>
%1087 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1088 = stablehlo.reshape %1087 : (tensor<1xf32>) -> tensor<f32>
%1089 = stablehlo.divide %1086, %1088 : tensor<f32>
%1090 = stablehlo.broadcast_in_dim %1089, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1091 = stablehlo.multiply %1070, %1090 : tensor<4x48x32xf32>
%1092 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%1093 = stablehlo.broadcast_in_dim %1092, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1094 = stablehlo.add %1084, %1093 : tensor<4x48x32xf32>
%1095 = stablehlo.divide %1091, %1094 : tensor<4x48x32xf32>
%1096 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1097 = stablehlo.reshape %1096 : (tensor<1xf32>) -> tensor<f32>
%1098 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%1099 = stablehlo.multiply %1097, %1098 : tensor<f32>
%1100 = stablehlo.subtract %1061, %1099 : tensor<f32>
%1101 = stablehlo.broadcast_in_dim %1100, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1102 = stablehlo.multiply %arg7, %1101 : tensor<4x48x32xf32>
%1103 = stablehlo.constant dense<0.0> : tensor<f32>
%1104 = stablehlo.compare GE, %717, %1103, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1105 = stablehlo.broadcast_in_dim %1104, dims = [] : (tensor<i1>) -> tensor<4x48x32xi1>
%1106 = stablehlo.subtract %1102, %1095 : tensor<4x48x32xf32>
%1107 = stablehlo.select %1105, %1106, %arg7 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1108 = stablehlo.select %1105, %1070, %arg18 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1109 = stablehlo.select %1105, %1078, %arg29 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1110 = stablehlo.constant dense<1.0> : tensor<f32>
%1111 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1112 = stablehlo.multiply %644#3, %1111 : tensor<4x48x32xf32>
%1113 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1114 = stablehlo.broadcast_in_dim %1113, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1115 = stablehlo.multiply %arg19, %1114 : tensor<4x48x32xf32>
%1116 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1117 = stablehlo.broadcast_in_dim %1116, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1118 = stablehlo.multiply %1112, %1117 : tensor<4x48x32xf32>
%1119 = stablehlo.add %1115, %1118 : tensor<4x48x32xf32>
%1120 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1121 = stablehlo.broadcast_in_dim %1120, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1122 = stablehlo.multiply %arg30, %1121 : tensor<4x48x32xf32>
%1123 = stablehlo.multiply %1112, %1112 : tensor<4x48x32xf32>
%1124 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1125 = stablehlo.broadcast_in_dim %1124, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1126 = stablehlo.multiply %1123, %1125 : tensor<4x48x32xf32>
%1127 = stablehlo.add %1122, %1126 : tensor<4x48x32xf32>
%1128 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1129 = stablehlo.reshape %1128 : (tensor<1xf32>) -> tensor<f32>
%1130 = stablehlo.divide %1110, %1129 : tensor<f32>
%1131 = stablehlo.broadcast_in_dim %1130, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1132 = stablehlo.multiply %1127, %1131 : tensor<4x48x32xf32>
%1133 = stablehlo.sqrt %1132 : tensor<4x48x32xf32>
%1134 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1135 = stablehlo.reshape %1134 : (tensor<1xf32>) -> tensor<f32>
%1136 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1137 = stablehlo.reshape %1136 : (tensor<1xf32>) -> tensor<f32>
%1138 = stablehlo.divide %1135, %1137 : tensor<f32>
%1139 = stablehlo.broadcast_in_dim %1138, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1140 = stablehlo.multiply %1119, %1139 : tensor<4x48x32xf32>
%1141 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%1142 = stablehlo.broadcast_in_dim %1141, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1143 = stablehlo.add %1133, %1142 : tensor<4x48x32xf32>
%1144 = stablehlo.divide %1140, %1143 : tensor<4x48x32xf32>
%1145 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1146 = stablehlo.reshape %1145 : (tensor<1xf32>) -> tensor<f32>
%1147 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%1148 = stablehlo.multiply %1146, %1147 : tensor<f32>
%1149 = stablehlo.subtract %1110, %1148 : tensor<f32>
%1150 = stablehlo.broadcast_in_dim %1149, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1151 = stablehlo.multiply %arg8, %1150 : tensor<4x48x32xf32>
%1152 = stablehlo.constant dense<0.0> : tensor<f32>
%1153 = stablehlo.compare GE, %717, %1152, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1154 = stablehlo.broadcast_in_dim %1153, dims = [] : (tensor<i1>) -> tensor<4x48x32xi1>
%1155 = stablehlo.subtract %1151, %1144 : tensor<4x48x32xf32>
%1156 = stablehlo.select %1154, %1155, %arg8 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1157 = stablehlo.select %1154, %1119, %arg19 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1158 = stablehlo.select %1154, %1127, %arg30 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1159 = stablehlo.constant dense<1.0> : tensor<f32>
%1160 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1161 = stablehlo.multiply %644#2, %1160 : tensor<4x32x48xf32>
%1162 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1163 = stablehlo.broadcast_in_dim %1162, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1164 = stablehlo.multiply %arg20, %1163 : tensor<4x32x48xf32>
%1165 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1166 = stablehlo.broadcast_in_dim %1165, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1167 = stablehlo.multiply %1161, %1166 : tensor<4x32x48xf32>
%1168 = stablehlo.add %1164, %1167 : tensor<4x32x48xf32>
%1169 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1170 = stablehlo.broadcast_in_dim %1169, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1171 = stablehlo.multiply %arg31, %1170 : tensor<4x32x48xf32>
%1172 = stablehlo.multiply %1161, %1161 : tensor<4x32x48xf32>
%1173 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1174 = stablehlo.broadcast_in_dim %1173, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1175 = stablehlo.multiply %1172, %1174 : tensor<4x32x48xf32>
%1176 = stablehlo.add %1171, %1175 : tensor<4x32x48xf32>
%1177 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1178 = stablehlo.reshape %1177 : (tensor<1xf32>) -> tensor<f32>
%1179 = stablehlo.divide %1159, %1178 : tensor<f32>
%1180 = stablehlo.broadcast_in_dim %1179, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1181 = stablehlo.multiply %1176, %1180 : tensor<4x32x48xf32>
%1182 = stablehlo.sqrt %1181 : tensor<4x32x48xf32>
%1183 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1184 = stablehlo.reshape %1183 : (tensor<1xf32>) -> tensor<f32>
%1185 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1186 = stablehlo.reshape %1185 : (tensor<1xf32>) -> tensor<f32>
%1187 = stablehlo.divide %1184, %1186 : tensor<f32>
%1188 = stablehlo.broadcast_in_dim %1187, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1189 = stablehlo.multiply %1168, %1188 : tensor<4x32x48xf32>
%1190 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%1191 = stablehlo.broadcast_in_dim %1190, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1192 = stablehlo.add %1182, %1191 : tensor<4x32x48xf32>
%1193 = stablehlo.divide %1189, %1192 : tensor<4x32x48xf32>
%1194 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1195 = stablehlo.reshape %1194 : (tensor<1xf32>) -> tensor<f32>
%1196 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%1197 = stablehlo.multiply %1195, %1196 : tensor<f32>
%1198 = stablehlo.subtract %1159, %1197 : tensor<f32>
%1199 = stablehlo.broadcast_in_dim %1198, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1200 = stablehlo.multiply %arg9, %1199 : tensor<4x32x48xf32>
%1201 = stablehlo.constant dense<0.0> : tensor<f32>
%1202 = stablehlo.compare GE, %717, %1201, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1203 = stablehlo.broadcast_in_dim %1202, dims = [] : (tensor<i1>) -> tensor<4x32x48xi1>
%1204 = stablehlo.subtract %1200, %1193 : tensor<4x32x48xf32>
%1205 = stablehlo.select %1203, %1204, %arg9 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%1206 = stablehlo.select %1203, %1168, %arg20 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%1207 = stablehlo.select %1203, %1176, %arg31 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%1208 = stablehlo.constant dense<1.0> : tensor<f32>
%1209 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1210 = stablehlo.multiply %334, %1209 : tensor<32xf32>
%1211 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1212 = stablehlo.broadcast_in_dim %1211, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1213 = stablehlo.multiply %arg21, %1212 : tensor<32xf32>
%1214 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1215 = stablehlo.broadcast_in_dim %1214, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1216 = stablehlo.multiply %1210, %1215 : tensor<32xf32>
%1217 = stablehlo.add %1213, %1216 : tensor<32xf32>
%1218 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1219 = stablehlo.broadcast_in_dim %1218, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1220 = stablehlo.multiply %arg32, %1219 : tensor<32xf32>
%1221 = stablehlo.multiply %1210, %1210 : tensor<32xf32>
%1222 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1223 = stablehlo.broadcast_in_dim %1222, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1224 = stablehlo.multiply %1221, %1223 : tensor<32xf32>
%1225 = stablehlo.add %1220, %1224 : tensor<32xf32>
%1226 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1227 = stablehlo.reshape %1226 : (tensor<1xf32>) -> tensor<f32>
%1228 = stablehlo.divide %1208, %1227 : tensor<f32>
%1229 = stablehlo.broadcast_in_dim %1228, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1230 = stablehlo.multiply %1225, %1229 : tensor<32xf32>
%1231 = stablehlo.sqrt %1230 : tensor<32xf32>
%1232 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1233 = stablehlo.reshape %1232 : (tensor<1xf32>) -> tensor<f32>
%1234 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1235 = stablehlo.reshape %1234 : (tensor<1xf32>) -> tensor<f32>
%1236 = stablehlo.divide %1233, %1235 : tensor<f32>
%1237 = stablehlo.broadcast_in_dim %1236, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1238 = stablehlo.multiply %1217, %1237 : tensor<32xf32>
%1239 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%1240 = stablehlo.broadcast_in_dim %1239, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1241 = stablehlo.add %1231, %1240 : tensor<32xf32>
%1242 = stablehlo.divide %1238, %1241 : tensor<32xf32>
%1243 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1244 = stablehlo.reshape %1243 : (tensor<1xf32>) -> tensor<f32>
%1245 = stablehlo.constant dense<0.0> : tensor<f32>
%1246 = stablehlo.multiply %1244, %1245 : tensor<f32>
%1247 = stablehlo.subtract %1208, %1246 : tensor<f32>
%1248 = stablehlo.broadcast_in_dim %1247, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1249 = stablehlo.multiply %arg10, %1248 : tensor<32xf32>
%1250 = stablehlo.constant dense<0.0> : tensor<f32>
%1251 = stablehlo.compare GE, %717, %1250, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1252 = stablehlo.broadcast_in_dim %1251, dims = [] : (tensor<i1>) -> tensor<32xi1>
%1253 = stablehlo.subtract %1249, %1242 : tensor<32xf32>
%1254 = stablehlo.select %1252, %1253, %arg10 : tensor<32xi1>, tensor<32xf32>
%1255 = stablehlo.select %1252, %1217, %arg21 : tensor<32xi1>, tensor<32xf32>
%1256 = stablehlo.select %1252, %1225, %arg32 : tensor<32xi1>, tensor<32xf32>
return %764, %813, %862, %911, %960, %1009, %1058, %1107, %1156, %1205, %1254, %765, %814, %863, %912, %961, %1010, %1059, %1108, %1157, %1206, %1255, %766, %815, %864, %913, %962, %1011, %1060, %1109, %1158, %1207, %1256, %289, %697, %717 : tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<f32>, tensor<f32>, tensor<f32>
}
}
