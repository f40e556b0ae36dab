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
%281 = stablehlo.constant dense<96> : tensor<i32>
%282 = stablehlo.broadcast_in_dim %281, dims = [] : (tensor<i32>) -> tensor<32xi32>
%283 = stablehlo.compare LT, %arg36, %282, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%284 = stablehlo.and %280, %283 : tensor<32xi1>
%285 = stablehlo.log %269 : tensor<32xf32>
%286 = stablehlo.subtract %285, %277 : tensor<32xf32>
%287 = stablehlo.constant dense<0.0> : tensor<f32>
%288 = stablehlo.broadcast_in_dim %287, dims = [] : (tensor<f32>) -> tensor<32xf32>
%289 = stablehlo.select %284, %286, %288 : tensor<32xi1>, tensor<32xf32>
%290 = stablehlo.constant dense<0.0> : tensor<f32>
%291 = stablehlo.reduce(%289 init: %290) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%292 = stablehlo.constant dense<0.03125> : tensor<f32>
%293 = stablehlo.multiply %291, %292 : tensor<f32>
%294 = stablehlo.constant dense<0.03125> : tensor<f32>
%295 = stablehlo.constant dense<0.0> : tensor<f32>
%296 = stablehlo.broadcast_in_dim %294, dims = [] : (tensor<f32>) -> tensor<32xf32>
%297 = stablehlo.broadcast_in_dim %295, dims = [] : (tensor<f32>) -> tensor<32xf32>
%298 = stablehlo.select %284, %296, %297 : tensor<32xi1>, tensor<32xf32>
%299 = stablehlo.broadcast_in_dim %269, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%300 = stablehlo.divide %267, %299 : tensor<32x96xf32>
%301 = stablehlo.constant dense<1.0> : tensor<f32>
%302 = stablehlo.constant dense<0.0> : tensor<f32>
%303 = stablehlo.broadcast_in_dim %301, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%304 = stablehlo.broadcast_in_dim %302, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%305 = stablehlo.select %272, %303, %304 : tensor<32x96xi1>, tensor<32x96xf32>
%306 = stablehlo.subtract %300, %305 : tensor<32x96xf32>
%307 = stablehlo.broadcast_in_dim %298, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%308 = stablehlo.multiply %306, %307 : tensor<32x96xf32>
%309 = stablehlo.dot_general %308, %arg0, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x96xf32>, tensor<96x32xf32>) -> tensor<32x32xf32>
%310 = stablehlo.dot_general %308, %261, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x96xf32>, tensor<32x32xf32>) -> tensor<96x32xf32>
%311 = stablehlo.multiply %245#1, %245#1 : tensor<32x32xf32>
%312 = stablehlo.constant dense<0.0> : tensor<f32>
%313 = stablehlo.reduce(%311 init: %312) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%314 = stablehlo.constant dense<0.03125> : tensor<f32>
%315 = stablehlo.broadcast_in_dim %314, dims = [] : (tensor<f32>) -> tensor<32xf32>
%316 = stablehlo.multiply %313, %315 : tensor<32xf32>
%317 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%318 = stablehlo.broadcast_in_dim %317, dims = [] : (tensor<f32>) -> tensor<32xf32>
%319 = stablehlo.add %316, %318 : tensor<32xf32>
%320 = stablehlo.rsqrt %319 : tensor<32xf32>
%321 = stablehlo.broadcast_in_dim %320, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%322 = stablehlo.multiply %245#1, %321 : tensor<32x32xf32>
%323 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%324 = stablehlo.multiply %309, %323 : tensor<32x32xf32>
%325 = stablehlo.multiply %322, %324 : tensor<32x32xf32>
%326 = stablehlo.constant dense<0.0> : tensor<f32>
%327 = stablehlo.reduce(%325 init: %326) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%328 = stablehlo.constant dense<0.03125> : tensor<f32>
%329 = stablehlo.broadcast_in_dim %328, dims = [] : (tensor<f32>) -> tensor<32xf32>
%330 = stablehlo.multiply %327, %329 : tensor<32xf32>
%331 = stablehlo.broadcast_in_dim %330, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%332 = stablehlo.multiply %322, %331 : tensor<32x32xf32>
%333 = stablehlo.subtract %324, %332 : tensor<32x32xf32>
%334 = stablehlo.broadcast_in_dim %320, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%335 = stablehlo.multiply %333, %334 : tensor<32x32xf32>
%336 = stablehlo.multiply %322, %309 : tensor<32x32xf32>
%337 = stablehlo.constant dense<0.0> : tensor<f32>
%338 = stablehlo.reduce(%336 init: %337) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%339 = stablehlo.constant dense<0.0> : tensor<4x32x48xf32>
%340 = stablehlo.constant dense<0.0> : tensor<4x48x32xf32>
%341 = stablehlo.constant dense<0.0> : tensor<4x48x32xf32>
%342 = stablehlo.constant dense<0.0> : tensor<4x32xf32>
%343 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%344 = stablehlo.constant dense<0.0> : tensor<4x16x32xf32>
%345 = stablehlo.constant dense<0.0> : tensor<4x16x32xf32>
%346 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%347 = stablehlo.constant dense<0.0> : tensor<4x32xf32>
%348 = stablehlo.constant dense<0> : tensor<i32>
%648:37 = stablehlo.while(%349 = %348, %350 = %335, %351 = %339, %352 = %340, %353 = %341, %354 = %342, %355 = %343, %356 = %344, %357 = %345, %358 = %346, %359 = %347, %363 = %arg9, %368 = %245#14, %373 = %245#12, %377 = %245#13, %389 = %arg8, %394 = %245#11, %399 = %arg7, %406 = %245#10, %410 = %arg6, %443 = %arg5, %448 = %245#9, %454 = %245#4, %458 = %245#5, %462 = %245#6, %466 = %245#7, %470 = %245#8, %476 = %arg38, %522 = %arg4, %527 = %245#3, %531 = %arg37, %533 = %72, %537 = %84, %552 = %arg3, %576 = %arg2, %583 = %245#2, %587 = %arg1) : tensor<i32>, tensor<32x32xf32>, tensor<4x32x48xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x48x32xf32>, tensor<4x32x32xf32>, tensor<4x48x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x4x16xf32>, tensor<2x16xi32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>
cond {
  %649 = stablehlo.constant dense<4> : tensor<i32>
  %650 = stablehlo.compare LT, %349, %649, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %650 : tensor<i1>
} do {
  %360 = stablehlo.constant dense<3> : tensor<i32>
  %361 = stablehlo.subtract %360, %349 : tensor<i32>
  %362 = stablehlo.constant dense<0> : tensor<i32>
  %364 = stablehlo.dynamic_slice %363, %361, %362, %362, sizes = [1, 32, 48] : (tensor<4x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xf32>
  %365 = stablehlo.reshape %364 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
  %366 = stablehlo.dot_general %350, %365, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x48xf32>) -> tensor<32x48xf32>
  %367 = stablehlo.constant dense<0> : tensor<i32>
  %369 = stablehlo.dynamic_slice %368, %361, %367, %367, sizes = [1, 32, 48] : (tensor<4x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xf32>
  %370 = stablehlo.reshape %369 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
  %371 = stablehlo.dot_general %350, %370, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x48xf32>) -> tensor<32x48xf32>
  %372 = stablehlo.constant dense<0> : tensor<i32>
  %374 = stablehlo.dynamic_slice %373, %361, %372, %372, sizes = [1, 32, 48] : (tensor<4x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xf32>
  %375 = stablehlo.reshape %374 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
  %376 = stablehlo.constant dense<0> : tensor<i32>
  %378 = stablehlo.dynamic_slice %377, %361, %376, %376, sizes = [1, 32, 48] : (tensor<4x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xf32>
  %379 = stablehlo.reshape %378 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
  %380 = stablehlo.logistic %375 : tensor<32x48xf32>
  %381 = stablehlo.multiply %375, %380 : tensor<32x48xf32>
  %382 = stablehlo.add %380, %381 : tensor<32x48xf32>
  %383 = stablehlo.multiply %381, %380 : tensor<32x48xf32>
  %384 = stablehlo.subtract %382, %383 : tensor<32x48xf32>
  %385 = stablehlo.multiply %366, %379 : tensor<32x48xf32>
  %386 = stablehlo.multiply %385, %384 : tensor<32x48xf32>
  %387 = stablehlo.multiply %366, %381 : tensor<32x48xf32>
  %388 = stablehlo.constant dense<0> : tensor<i32>
  %390 = stablehlo.dynamic_slice %389, %361, %388, %388, sizes = [1, 48, 32] : (tensor<4x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xf32>
  %391 = stablehlo.reshape %390 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
  %392 = stablehlo.dot_general %387, %391, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x48xf32>, tensor<48x32xf32>) -> tensor<32x32xf32>
  %393 = stablehlo.constant dense<0> : tensor<i32>
  %395 = stablehlo.dynamic_slice %394, %361, %393, %393, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %396 = stablehlo.reshape %395 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %397 = stablehlo.dot_general %387, %396, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x48xf32>, tensor<32x32xf32>) -> tensor<48x32xf32>
  %398 = stablehlo.constant dense<0> : tensor<i32>
  %400 = stablehlo.dynamic_slice %399, %361, %398, %398, sizes = [1, 48, 32] : (tensor<4x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xf32>
  %401 = stablehlo.reshape %400 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
  %402 = stablehlo.dot_general %386, %401, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x48xf32>, tensor<48x32xf32>) -> tensor<32x32xf32>
  %403 = stablehlo.add %402, %392 : tensor<32x32xf32>
  %404 = stablehlo.dot_general %386, %396, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x48xf32>, tensor<32x32xf32>) -> tensor<48x32xf32>
  %405 = stablehlo.constant dense<0> : tensor<i32>
  %407 = stablehlo.dynamic_slice %406, %361, %405, %405, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %408 = stablehlo.reshape %407 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %409 = stablehlo.constant dense<0> : tensor<i32>
  %411 = stablehlo.dynamic_slice %410, %361, %409, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %412 = stablehlo.reshape %411 : (tensor<1x32xf32>) -> tensor<32xf32>
  %413 = stablehlo.multiply %408, %408 : tensor<32x32xf32>
  %414 = stablehlo.constant dense<0.0> : tensor<f32>
  %415 = stablehlo.reduce(%413 init: %414) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %416 = stablehlo.constant dense<0.03125> : tensor<f32>
  %417 = stablehlo.broadcast_in_dim %416, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %418 = stablehlo.multiply %415, %417 : tensor<32xf32>
  %419 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %420 = stablehlo.broadcast_in_dim %419, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %421 = stablehlo.add %418, %420 : tensor<32xf32>
  %422 = stablehlo.rsqrt %421 : tensor<32xf32>
  %423 = stablehlo.broadcast_in_dim %422, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %424 = stablehlo.multiply %408, %423 : tensor<32x32xf32>
  %425 = stablehlo.broadcast_in_dim %412, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %426 = stablehlo.multiply %403, %425 : tensor<32x32xf32>
  %427 = stablehlo.multiply %424, %426 : tensor<32x32xf32>
  %428 = stablehlo.constant dense<0.0> : tensor<f32>
  %429 = stablehlo.reduce(%427 init: %428) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %430 = stablehlo.constant dense<0.03125> : tensor<f32>
  %431 = stablehlo.broadcast_in_dim %430, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %432 = stablehlo.multiply %429, %431 : tensor<32xf32>
  %433 = stablehlo.broadcast_in_dim %432, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %434 = stablehlo.multiply %424, %433 : tensor<32x32xf32>
  %435 = stablehlo.subtract %426, %434 : tensor<32x32xf32>
  %436 = stablehlo.broadcast_in_dim %422, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %437 = stablehlo.multiply %435, %436 : tensor<32x32xf32>
  %438 = stablehlo.add %437, %350 : tensor<32x32xf32>
  %439 = stablehlo.multiply %424, %403 : tensor<32x32xf32>
  %440 = stablehlo.constant dense<0.0> : tensor<f32>
  %441 = stablehlo.reduce(%439 init: %440) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %442 = stablehlo.constant dense<0> : tensor<i32>
  %444 = stablehlo.dynamic_slice %443, %361, %442, %442, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %445 = stablehlo.reshape %444 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %446 = stablehlo.dot_general %438, %445, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x32xf32>) -> tensor<32x32xf32>
  %447 = stablehlo.constant dense<0> : tensor<i32>
  %449 = stablehlo.dynamic_slice %448, %361, %447, %447, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %450 = stablehlo.reshape %449 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %451 = stablehlo.dot_general %438, %450, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x32xf32>) -> tensor<32x32xf32>
  %452 = stablehlo.reshape %446 : (tensor<32x32xf32>) -> tensor<2x16x4x8xf32>
  %453 = stablehlo.constant dense<0> : tensor<i32>
  %455 = stablehlo.dynamic_slice %454, %361, %453, %453, %453, %453, sizes = [1, 2, 16, 4, 8] : (tensor<4x2x16x4x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x16x4x8xf32>
  %456 = stablehlo.reshape %455 : (tensor<1x2x16x4x8xf32>) -> tensor<2x16x4x8xf32>
  %457 = stablehlo.constant dense<0> : tensor<i32>
  %459 = stablehlo.dynamic_slice %458, %361, %457, %457, %457, %457, sizes = [1, 2, 16, 2, 8] : (tensor<4x2x16x2x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x16x2x8xf32>
  %460 = stablehlo.reshape %459 : (tensor<1x2x16x2x8xf32>) -> tensor<2x16x2x8xf32>
  %461 = stablehlo.constant dense<0> : tensor<i32>
  %463 = stablehlo.dynamic_slice %462, %361, %461, %461, %461, %461, sizes = [1, 2, 16, 2, 8] : (tensor<4x2x16x2x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x16x2x8xf32>
  %464 = stablehlo.reshape %463 : (tensor<1x2x16x2x8xf32>) -> tensor<2x16x2x8xf32>
  %465 = stablehlo.constant dense<0> : tensor<i32>
  %467 = stablehlo.dynamic_slice %466, %361, %465, %465, %465, %465, sizes = [1, 2, 16, 4, 8] : (tensor<4x2x16x4x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x16x4x8xf32>
  %468 = stablehlo.reshape %467 : (tensor<1x2x16x4x8xf32>) -> tensor<2x16x4x8xf32>
  %469 = stablehlo.constant dense<0> : tensor<i32>
  %471 = stablehlo.dynamic_slice %470, %361, %469, %469, %469, sizes = [1, 2, 4, 16] : (tensor<4x2x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x4x16xf32>
  %472 = stablehlo.reshape %471 : (tensor<1x2x4x16xf32>) -> tensor<2x4x16xf32>
  %473 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %474 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %475 = stablehlo.compare LE, %473, %474, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %477 = stablehlo.broadcast_in_dim %476, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %478 = stablehlo.compare GE, %473, %477, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %479 = stablehlo.and %475, %478 : tensor<2x16x16xi1>
  %480 = stablehlo.reshape %456 : (tensor<2x16x4x8xf32>) -> tensor<2x16x2x2x8xf32>
  %481 = stablehlo.dot_general %480, %460, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<2x16x2x2x8xf32>, tensor<2x16x2x8xf32>) -> tensor<2x2x16x2x16xf32>
  %482 = stablehlo.broadcast_in_dim %479, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %483 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %484 = stablehlo.broadcast_in_dim %483, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %485 = stablehlo.multiply %481, %484 : tensor<2x2x16x2x16xf32>
  %486 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %487 = stablehlo.broadcast_in_dim %486, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %488 = stablehlo.select %482, %485, %487 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %489 = stablehlo.reshape %472 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %490 = stablehlo.transpose %489, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %491 = stablehlo.broadcast_in_dim %490, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %492 = stablehlo.subtract %488, %491 : tensor<2x2x16x2x16xf32>
  %493 = stablehlo.exponential %492 : tensor<2x2x16x2x16xf32>
  %494 = stablehlo.reshape %452 : (tensor<2x16x4x8xf32>) -> tensor<2x16x2x2x8xf32>
  %495 = stablehlo.dot_general %494, %464, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<2x16x2x2x8xf32>, tensor<2x16x2x8xf32>) -> tensor<2x2x16x2x16xf32>
  %496 = stablehlo.multiply %452, %468 : tensor<2x16x4x8xf32>
  %497 = stablehlo.constant dense<0.0> : tensor<f32>
  %498 = stablehlo.reduce(%496 init: %497) applies stablehlo.add across dimensions = [3] : (tensor<2x16x4x8xf32>, tensor<f32>) -> tensor<2x16x4xf32>
  %499 = stablehlo.transpose %498, dims = [0, 2, 1] : (tensor<2x16x4xf32>) -> tensor<2x4x16xf32>
  %500 = stablehlo.reshape %499 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %501 = stablehlo.transpose %500, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %502 = stablehlo.broadcast_in_dim %501, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %503 = stablehlo.subtract %495, %502 : tensor<2x2x16x2x16xf32>
  %504 = stablehlo.multiply %493, %503 : tensor<2x2x16x2x16xf32>
  %505 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %506 = stablehlo.broadcast_in_dim %505, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %507 = stablehlo.multiply %504, %506 : tensor<2x2x16x2x16xf32>
  %508 = stablehlo.dot_general %507, %460, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [HIGHEST, HIGHEST] : (tensor<2x2x16x2x16xf32>, tensor<2x16x2x8xf32>) -> tensor<2x2x16x2x8xf32>
  %509 = stablehlo.transpose %508, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xf32>) -> tensor<2x16x2x2x8xf32>
  %510 = stablehlo.reshape %509 : (tensor<2x16x2x2x8xf32>) -> tensor<2x16x4x8xf32>
  %511 = stablehlo.reshape %456 : (tensor<2x16x4x8xf32>) -> tensor<2x16x2x2x8xf32>
  %512 = stablehlo.dot_general %507, %511, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [HIGHEST, HIGHEST] : (tensor<2x2x16x2x16xf32>, tensor<2x16x2x2x8xf32>) -> tensor<2x2x16x8xf32>
  %513 = stablehlo.transpose %512, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xf32>) -> tensor<2x16x2x8xf32>
  %514 = stablehlo.reshape %452 : (tensor<2x16x4x8xf32>) -> tensor<2x16x2x2x8xf32>
  %515 = stablehlo.dot_general %493, %514, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [HIGHEST, HIGHEST] : (tensor<2x2x16x2x16xf32>, tensor<2x16x2x2x8xf32>) -> tensor<2x2x16x8xf32>
  %516 = stablehlo.transpose %515, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xf32>) -> tensor<2x16x2x8xf32>
  %517 = stablehlo.reshape %516 : (tensor<2x16x2x8xf32>) -> tensor<32x2x8xf32>
  %518 = stablehlo.reshape %513 : (tensor<2x16x2x8xf32>) -> tensor<32x2x8xf32>
  %519 = stablehlo.reshape %510 : (tensor<2x16x4x8xf32>) -> tensor<32x4x8xf32>
  %520 = stablehlo.reshape %517 : (tensor<32x2x8xf32>) -> tensor<32x16xf32>
  %521 = stablehlo.constant dense<0> : tensor<i32>
  %523 = stablehlo.dynamic_slice %522, %361, %521, %521, sizes = [1, 16, 32] : (tensor<4x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xf32>
  %524 = stablehlo.reshape %523 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
  %525 = stablehlo.dot_general %520, %524, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x16xf32>, tensor<16x32xf32>) -> tensor<32x32xf32>
  %526 = stablehlo.constant dense<0> : tensor<i32>
  %528 = stablehlo.dynamic_slice %527, %361, %526, %526, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %529 = stablehlo.reshape %528 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %530 = stablehlo.dot_general %520, %529, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x16xf32>, tensor<32x32xf32>) -> tensor<16x32xf32>
  %532 = stablehlo.reshape %531 : (tensor<32xi32>) -> tensor<32x1xi32>
  %534 = "stablehlo.gather"(%533, %532) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %535 = stablehlo.broadcast_in_dim %534, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %536 = stablehlo.reshape %531 : (tensor<32xi32>) -> tensor<32x1xi32>
  %538 = "stablehlo.gather"(%537, %536) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %539 = stablehlo.broadcast_in_dim %538, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %540 = stablehlo.negate %539 : tensor<32x2x4xf32>
  %541 = stablehlo.slice %518 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %542 = stablehlo.slice %518 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %543 = stablehlo.multiply %541, %535 : tensor<32x2x4xf32>
  %544 = stablehlo.multiply %542, %540 : tensor<32x2x4xf32>
  %545 = stablehlo.subtract %543, %544 : tensor<32x2x4xf32>
  %546 = stablehlo.multiply %542, %535 : tensor<32x2x4xf32>
  %547 = stablehlo.multiply %541, %540 : tensor<32x2x4xf32>
  %548 = stablehlo.add %546, %547 : tensor<32x2x4xf32>
  %549 = stablehlo.concatenate %545, %548, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %550 = stablehlo.reshape %549 : (tensor<32x2x8xf32>) -> tensor<32x16xf32>
  %551 = stablehlo.constant dense<0> : tensor<i32>
  %553 = stablehlo.dynamic_slice %552, %361, %551, %551, sizes = [1, 16, 32] : (tensor<4x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xf32>
  %554 = stablehlo.reshape %553 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
  %555 = stablehlo.dot_general %550, %554, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x16xf32>, tensor<16x32xf32>) -> tensor<32x32xf32>
  %556 = stablehlo.add %555, %525 : tensor<32x32xf32>
  %557 = stablehlo.dot_general %550, %529, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x16xf32>, tensor<32x32xf32>) -> tensor<16x32xf32>
  %558 = stablehlo.reshape %531 : (tensor<32xi32>) -> tensor<32x1xi32>
  %559 = "stablehlo.gather"(%533, %558) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %560 = stablehlo.broadcast_in_dim %559, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %561 = stablehlo.reshape %531 : (tensor<32xi32>) -> tensor<32x1xi32>
  %562 = "stablehlo.gather"(%537, %561) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %563 = stablehlo.broadcast_in_dim %562, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %564 = stablehlo.negate %563 : tensor<32x4x4xf32>
  %565 = stablehlo.slice %519 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %566 = stablehlo.slice %519 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %567 = stablehlo.multiply %565, %560 : tensor<32x4x4xf32>
  %568 = stablehlo.multiply %566, %564 : tensor<32x4x4xf32>
  %569 = stablehlo.subtract %567, %568 : tensor<32x4x4xf32>
  %570 = stablehlo.multiply %566, %560 : tensor<32x4x4xf32>
  %571 = stablehlo.multiply %565, %564 : tensor<32x4x4xf32>
  %572 = stablehlo.add %570, %571 : tensor<32x4x4xf32>
  %573 = stablehlo.concatenate %569, %572, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %574 = stablehlo.reshape %573 : (tensor<32x4x8xf32>) -> tensor<32x32xf32>
  %575 = stablehlo.constant dense<0> : tensor<i32>
  %577 = stablehlo.dynamic_slice %576, %361, %575, %575, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %578 = stablehlo.reshape %577 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %579 = stablehlo.dot_general %574, %578, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x32xf32>) -> tensor<32x32xf32>
  %580 = stablehlo.add %579, %556 : tensor<32x32xf32>
  %581 = stablehlo.dot_general %574, %529, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<32x32xf32>, tensor<32x32xf32>) -> tensor<32x32xf32>
  %582 = stablehlo.constant dense<0> : tensor<i32>
  %584 = stablehlo.dynamic_slice %583, %361, %582, %582, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %585 = stablehlo.reshape %584 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %586 = stablehlo.constant dense<0> : tensor<i32>
  %588 = stablehlo.dynamic_slice %587, %361, %586, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %589 = stablehlo.reshape %588 : (tensor<1x32xf32>) -> tensor<32xf32>
  %590 = stablehlo.multiply %585, %585 : tensor<32x32xf32>
  %591 = stablehlo.constant dense<0.0> : tensor<f32>
  %592 = stablehlo.reduce(%590 init: %591) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %593 = stablehlo.constant dense<0.03125> : tensor<f32>
  %594 = stablehlo.broadcast_in_dim %593, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %595 = stablehlo.multiply %592, %594 : tensor<32xf32>
  %596 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %597 = stablehlo.broadcast_in_dim %596, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %598 = stablehlo.add %595, %597 : tensor<32xf32>
  %599 = stablehlo.rsqrt %598 : tensor<32xf32>
  %600 = stablehlo.broadcast_in_dim %599, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %601 = stablehlo.multiply %585, %600 : tensor<32x32xf32>
  %602 = stablehlo.broadcast_in_dim %589, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %603 = stablehlo.multiply %580, %602 : tensor<32x32xf32>
  %604 = stablehlo.multiply %601, %603 : tensor<32x32xf32>
  %605 = stablehlo.constant dense<0.0> : tensor<f32>
  %606 = stablehlo.reduce(%604 init: %605) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %607 = stablehlo.constant dense<0.03125> : tensor<f32>
  %608 = stablehlo.broadcast_in_dim %607, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %609 = stablehlo.multiply %606, %608 : tensor<32xf32>
  %610 = stablehlo.broadcast_in_dim %609, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %611 = stablehlo.multiply %601, %610 : tensor<32x32xf32>
  %612 = stablehlo.subtract %603, %611 : tensor<32x32xf32>
  %613 = stablehlo.broadcast_in_dim %599, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %614 = stablehlo.multiply %612, %613 : tensor<32x32xf32>
  %615 = stablehlo.add %614, %438 : tensor<32x32xf32>
  %616 = stablehlo.multiply %601, %580 : tensor<32x32xf32>
  %617 = stablehlo.constant dense<0.0> : tensor<f32>
  %618 = stablehlo.reduce(%616 init: %617) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %619 = stablehlo.constant dense<0> : tensor<i32>
  %620 = stablehlo.reshape %371 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
  %621 = stablehlo.dynamic_update_slice %351, %620, %361, %619, %619 : (tensor<4x32x48xf32>, tensor<1x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xf32>
  %622 = stablehlo.constant dense<0> : tensor<i32>
  %623 = stablehlo.reshape %397 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %624 = stablehlo.dynamic_update_slice %352, %623, %361, %622, %622 : (tensor<4x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x48x32xf32>
  %625 = stablehlo.constant dense<0> : tensor<i32>
  %626 = stablehlo.reshape %404 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %627 = stablehlo.dynamic_update_slice %353, %626, %361, %625, %625 : (tensor<4x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x48x32xf32>
  %628 = stablehlo.constant dense<0> : tensor<i32>
  %629 = stablehlo.reshape %441 : (tensor<32xf32>) -> tensor<1x32xf32>
  %630 = stablehlo.dynamic_update_slice %354, %629, %361, %628 : (tensor<4x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<4x32xf32>
  %631 = stablehlo.constant dense<0> : tensor<i32>
  %632 = stablehlo.reshape %451 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %633 = stablehlo.dynamic_update_slice %355, %632, %361, %631, %631 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %634 = stablehlo.constant dense<0> : tensor<i32>
  %635 = stablehlo.reshape %530 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %636 = stablehlo.dynamic_update_slice %356, %635, %361, %634, %634 : (tensor<4x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x16x32xf32>
  %637 = stablehlo.constant dense<0> : tensor<i32>
  %638 = stablehlo.reshape %557 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %639 = stablehlo.dynamic_update_slice %357, %638, %361, %637, %637 : (tensor<4x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x16x32xf32>
  %640 = stablehlo.constant dense<0> : tensor<i32>
  %641 = stablehlo.reshape %581 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %642 = stablehlo.dynamic_update_slice %358, %641, %361, %640, %640 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %643 = stablehlo.constant dense<0> : tensor<i32>
  %644 = stablehlo.reshape %618 : (tensor<32xf32>) -> tensor<1x32xf32>
  %645 = stablehlo.dynamic_update_slice %359, %644, %361, %643 : (tensor<4x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<4x32xf32>
  %646 = stablehlo.constant dense<1> : tensor<i32>
  %647 = stablehlo.add %349, %646 : tensor<i32>
  stablehlo.return %647, %615, %621, %624, %627, %630, %633, %636, %639, %642, %645, %363, %368, %373, %377, %389, %394, %399, %406, %410, %443, %448, %454, %458, %462, %466, %470, %476, %522, %527, %531, %533, %537, %552, %576, %583, %587 : tensor<i32>, tensor<32x32xf32>, tensor<4x32x48xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x32x48xf32>, tensor<4x48x32xf32>, tensor<4x32x32xf32>, tensor<4x48x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x2x8xf32>, tensor<4x2x16x4x8xf32>, tensor<4x2x4x16xf32>, tensor<2x16xi32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>
}
%651 = stablehlo.reshape %arg35 : (tensor<32xi32>) -> tensor<32x1xi32>
%652 = stablehlo.constant dense<0.0> : tensor<96x32xf32>
%656 = "stablehlo.scatter"(%652, %651, %648#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
^bb0(%653: tensor<f32>, %654: tensor<f32>):
  %655 = stablehlo.add %653, %654 : tensor<f32>
  stablehlo.return %655 : tensor<f32>
}) : (tensor<96x32xf32>, tensor<32x1xi32>, tensor<32x32xf32>) -> tensor<96x32xf32>
%657 = stablehlo.add %310, %656 : tensor<96x32xf32>
%658 = stablehlo.multiply %657, %657 : tensor<96x32xf32>
%659 = stablehlo.constant dense<0.0> : tensor<f32>
%660 = stablehlo.reduce(%658 init: %659) applies stablehlo.add across dimensions = [0, 1] : (tensor<96x32xf32>, tensor<f32>) -> tensor<f32>
%661 = stablehlo.multiply %648#10, %648#10 : tensor<4x32xf32>
%662 = stablehlo.constant dense<0.0> : tensor<f32>
%663 = stablehlo.reduce(%661 init: %662) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x32xf32>, tensor<f32>) -> tensor<f32>
%664 = stablehlo.multiply %648#9, %648#9 : tensor<4x32x32xf32>
%665 = stablehlo.constant dense<0.0> : tensor<f32>
%666 = stablehlo.reduce(%664 init: %665) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x32x32xf32>, tensor<f32>) -> tensor<f32>
%667 = stablehlo.multiply %648#8, %648#8 : tensor<4x16x32xf32>
%668 = stablehlo.constant dense<0.0> : tensor<f32>
%669 = stablehlo.reduce(%667 init: %668) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<f32>
%670 = stablehlo.multiply %648#7, %648#7 : tensor<4x16x32xf32>
%671 = stablehlo.constant dense<0.0> : tensor<f32>
%672 = stablehlo.reduce(%670 init: %671) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<f32>
%673 = stablehlo.multiply %648#6, %648#6 : tensor<4x32x32xf32>
%674 = stablehlo.constant dense<0.0> : tensor<f32>
%675 = stablehlo.reduce(%673 init: %674) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x32x32xf32>, tensor<f32>) -> tensor<f32>
%676 = stablehlo.multiply %648#5, %648#5 : tensor<4x32xf32>
%677 = stablehlo.constant dense<0.0> : tensor<f32>
%678 = stablehlo.reduce(%676 init: %677) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x32xf32>, tensor<f32>) -> tensor<f32>
%679 = stablehlo.multiply %648#4, %648#4 : tensor<4x48x32xf32>
%680 = stablehlo.constant dense<0.0> : tensor<f32>
%681 = stablehlo.reduce(%679 init: %680) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x48x32xf32>, tensor<f32>) -> tensor<f32>
%682 = stablehlo.multiply %648#3, %648#3 : tensor<4x48x32xf32>
%683 = stablehlo.constant dense<0.0> : tensor<f32>
%684 = stablehlo.reduce(%682 init: %683) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x48x32xf32>, tensor<f32>) -> tensor<f32>
%685 = stablehlo.multiply %648#2, %648#2 : tensor<4x32x48xf32>
%686 = stablehlo.constant dense<0.0> : tensor<f32>
%687 = stablehlo.reduce(%685 init: %686) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x32x48xf32>, tensor<f32>) -> tensor<f32>
%688 = stablehlo.multiply %338, %338 : tensor<32xf32>
%689 = stablehlo.constant dense<0.0> : tensor<f32>
%690 = stablehlo.reduce(%688 init: %689) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%691 = stablehlo.add %660, %663 : tensor<f32>
%692 = stablehlo.add %691, %666 : tensor<f32>
%693 = stablehlo.add %692, %669 : tensor<f32>
%694 = stablehlo.add %693, %672 : tensor<f32>
%695 = stablehlo.add %694, %675 : tensor<f32>
%696 = stablehlo.add %695, %678 : tensor<f32>
%697 = stablehlo.add %696, %681 : tensor<f32>
%698 = stablehlo.add %697, %684 : tensor<f32>
%699 = stablehlo.add %698, %687 : tensor<f32>
%700 = stablehlo.add %699, %690 : tensor<f32>
%701 = stablehlo.sqrt %700 : tensor<f32>
%702 = stablehlo.is_finite %701 : (tensor<f32>) -> tensor<i1>
%703 = stablehlo.is_finite %293 : (tensor<f32>) -> tensor<i1>
%704 = stablehlo.slice %arg34 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%705 = stablehlo.reshape %704 : (tensor<1xf32>) -> tensor<f32>
%706 = stablehlo.compare LE, %701, %705, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%707 = stablehlo.slice %arg34 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%708 = stablehlo.reshape %707 : (tensor<1xf32>) -> tensor<f32>
%709 = stablehlo.compare LE, %293, %708, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%710 = stablehlo.slice %arg34 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%711 = stablehlo.reshape %710 : (tensor<1xf32>) -> tensor<f32>
%712 = stablehlo.constant dense<1.0e-06> : tensor<f32>
%713 = stablehlo.add %701, %712 : tensor<f32>
%714 = stablehlo.divide %711, %713 : tensor<f32>
%715 = stablehlo.constant dense<1.0> : tensor<f32>
%716 = stablehlo.minimum %714, %715 : tensor<f32>
%717 = stablehlo.and %702, %703 : tensor<i1>
%718 = stablehlo.and %717, %706 : tensor<i1>
%719 = stablehlo.and %718, %709 : tensor<i1>
%720 = stablehlo.constant dense<-1.0> : tensor<f32>
%721 = stablehlo.select %719, %716, %720 : tensor<i1>, tensor<f32>
%722 = stablehlo.constant dense<1.0> : tensor<f32>
%723 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%724 = stablehlo.multiply %657, %723 : tensor<96x32xf32>
%725 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%726 = stablehlo.broadcast_in_dim %725, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%727 = stablehlo.multiply %arg11, %726 : tensor<96x32xf32>
%728 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%729 = stablehlo.broadcast_in_dim %728, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%730 = stablehlo.multiply %724, %729 : tensor<96x32xf32>
%731 = stablehlo.add %727, %730 : tensor<96x32xf32>
%732 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%733 = stablehlo.broadcast_in_dim %732, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%734 = stablehlo.multiply %arg22, %733 : tensor<96x32xf32>
%735 = stablehlo.multiply %724, %724 : tensor<96x32xf32>
%736 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%737 = stablehlo.broadcast_in_dim %736, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%738 = stablehlo.multiply %735, %737 : tensor<96x32xf32>
%739 = stablehlo.add %734, %738 : tensor<96x32xf32>
%740 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%741 = stablehlo.reshape %740 : (tensor<1xf32>) -> tensor<f32>
%742 = stablehlo.divide %722, %741 : tensor<f32>
%743 = stablehlo.broadcast_in_dim %742, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%744 = stablehlo.multiply %739, %743 : tensor<96x32xf32>
%745 = stablehlo.sqrt %744 : tensor<96x32xf32>
%746 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%747 = stablehlo.reshape %746 : (tensor<1xf32>) -> tensor<f32>
%748 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%749 = stablehlo.reshape %748 : (tensor<1xf32>) -> tensor<f32>
%750 = stablehlo.divide %747, %749 : tensor<f32>
%751 = stablehlo.broadcast_in_dim %750, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%752 = stablehlo.multiply %731, %751 : tensor<96x32xf32>
%753 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%754 = stablehlo.broadcast_in_dim %753, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%755 = stablehlo.add %745, %754 : tensor<96x32xf32>
%756 = stablehlo.divide %752, %755 : tensor<96x32xf32>
%757 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%758 = stablehlo.reshape %757 : (tensor<1xf32>) -> tensor<f32>
%759 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%760 = stablehlo.multiply %758, %759 : tensor<f32>
%761 = stablehlo.subtract %722, %760 : tensor<f32>
%762 = stablehlo.broadcast_in_dim %761, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%763 = stablehlo.multiply %arg0, %762 : tensor<96x32xf32>
%764 = stablehlo.constant dense<0.0> : tensor<f32>
%765 = stablehlo.compare GE, %721, %764, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%766 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<i1>) -> tensor<96x32xi1>
%767 = stablehlo.subtract %763, %756 : tensor<96x32xf32>
%768 = stablehlo.select %766, %767, %arg0 : tensor<96x32xi1>, tensor<96x32xf32>
%769 = stablehlo.select %766, %731, %arg11 : tensor<96x32xi1>, tensor<96x32xf32>
%770 = stablehlo.select %766, %739, %arg22 : tensor<96x32xi1>, tensor<96x32xf32>
%771 = stablehlo.constant dense<1.0> : tensor<f32>
%772 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%773 = stablehlo.multiply %648#10, %772 : tensor<4x32xf32>
%774 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%775 = stablehlo.broadcast_in_dim %774, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%776 = stablehlo.multiply %arg12, %775 : tensor<4x32xf32>
%777 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%778 = stablehlo.broadcast_in_dim %777, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%779 = stablehlo.multiply %773, %778 : tensor<4x32xf32>
%780 = stablehlo.add %776, %779 : tensor<4x32xf32>
%781 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%782 = stablehlo.broadcast_in_dim %781, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%783 = stablehlo.multiply %arg23, %782 : tensor<4x32xf32>
%784 = stablehlo.multiply %773, %773 : tensor<4x32xf32>
%785 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%786 = stablehlo.broadcast_in_dim %785, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%787 = stablehlo.multiply %784, %786 : tensor<4x32xf32>
%788 = stablehlo.add %783, %787 : tensor<4x32xf32>
%789 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%790 = stablehlo.reshape %789 : (tensor<1xf32>) -> tensor<f32>
%791 = stablehlo.divide %771, %790 : tensor<f32>
%792 = stablehlo.broadcast_in_dim %791, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%793 = stablehlo.multiply %788, %792 : tensor<4x32xf32>
%794 = stablehlo.sqrt %793 : tensor<4x32xf32>
%795 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%796 = stablehlo.reshape %795 : (tensor<1xf32>) -> tensor<f32>
%797 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%798 = stablehlo.reshape %797 : (tensor<1xf32>) -> tensor<f32>
%799 = stablehlo.divide %796, %798 : tensor<f32>
%800 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%801 = stablehlo.multiply %780, %800 : tensor<4x32xf32>
%802 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%803 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%804 = stablehlo.add %794, %803 : tensor<4x32xf32>
%805 = stablehlo.divide %801, %804 : tensor<4x32xf32>
%806 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%807 = stablehlo.reshape %806 : (tensor<1xf32>) -> tensor<f32>
%808 = stablehlo.constant dense<0.0> : tensor<f32>
%809 = stablehlo.multiply %807, %808 : tensor<f32>
%810 = stablehlo.subtract %771, %809 : tensor<f32>
%811 = stablehlo.broadcast_in_dim %810, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%812 = stablehlo.multiply %arg1, %811 : tensor<4x32xf32>
%813 = stablehlo.constant dense<0.0> : tensor<f32>
%814 = stablehlo.compare GE, %721, %813, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%815 = stablehlo.broadcast_in_dim %814, dims = [] : (tensor<i1>) -> tensor<4x32xi1>
%816 = stablehlo.subtract %812, %805 : tensor<4x32xf32>
%817 = stablehlo.select %815, %816, %arg1 : tensor<4x32xi1>, tensor<4x32xf32>
%818 = stablehlo.select %815, %780, %arg12 : tensor<4x32xi1>, tensor<4x32xf32>
%819 = stablehlo.select %815, %788, %arg23 : tensor<4x32xi1>, tensor<4x32xf32>
%820 = stablehlo.constant dense<1.0> : tensor<f32>
%821 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%822 = stablehlo.multiply %648#9, %821 : tensor<4x32x32xf32>
%823 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%824 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%825 = stablehlo.multiply %arg13, %824 : tensor<4x32x32xf32>
%826 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%827 = stablehlo.broadcast_in_dim %826, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%828 = stablehlo.multiply %822, %827 : tensor<4x32x32xf32>
%829 = stablehlo.add %825, %828 : tensor<4x32x32xf32>
%830 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%831 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%832 = stablehlo.multiply %arg24, %831 : tensor<4x32x32xf32>
%833 = stablehlo.multiply %822, %822 : tensor<4x32x32xf32>
%834 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%835 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%836 = stablehlo.multiply %833, %835 : tensor<4x32x32xf32>
%837 = stablehlo.add %832, %836 : tensor<4x32x32xf32>
%838 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%839 = stablehlo.reshape %838 : (tensor<1xf32>) -> tensor<f32>
%840 = stablehlo.divide %820, %839 : tensor<f32>
%841 = stablehlo.broadcast_in_dim %840, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%842 = stablehlo.multiply %837, %841 : tensor<4x32x32xf32>
%843 = stablehlo.sqrt %842 : tensor<4x32x32xf32>
%844 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%845 = stablehlo.reshape %844 : (tensor<1xf32>) -> tensor<f32>
%846 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%847 = stablehlo.reshape %846 : (tensor<1xf32>) -> tensor<f32>
%848 = stablehlo.divide %845, %847 : tensor<f32>
%849 = stablehlo.broadcast_in_dim %848, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%850 = stablehlo.multiply %829, %849 : tensor<4x32x32xf32>
%851 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%852 = stablehlo.broadcast_in_dim %851, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%853 = stablehlo.add %843, %852 : tensor<4x32x32xf32>
%854 = stablehlo.divide %850, %853 : tensor<4x32x32xf32>
%855 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%856 = stablehlo.reshape %855 : (tensor<1xf32>) -> tensor<f32>
%857 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%858 = stablehlo.multiply %856, %857 : tensor<f32>
%859 = stablehlo.subtract %820, %858 : tensor<f32>
%860 = stablehlo.broadcast_in_dim %859, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%861 = stablehlo.multiply %arg2, %860 : tensor<4x32x32xf32>
%862 = stablehlo.constant dense<0.0> : tensor<f32>
%863 = stablehlo.compare GE, %721, %862, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%864 = stablehlo.broadcast_in_dim %863, dims = [] : (tensor<i1>) -> tensor<4x32x32xi1>
%865 = stablehlo.subtract %861, %854 : tensor<4x32x32xf32>
%866 = stablehlo.select %864, %865, %arg2 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%867 = stablehlo.select %864, %829, %arg13 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%868 = stablehlo.select %864, %837, %arg24 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%869 = stablehlo.constant dense<1.0> : tensor<f32>
%870 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%871 = stablehlo.multiply %648#8, %870 : tensor<4x16x32xf32>
%872 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%873 = stablehlo.broadcast_in_dim %872, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%874 = stablehlo.multiply %arg14, %873 : tensor<4x16x32xf32>
%875 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%876 = stablehlo.broadcast_in_dim %875, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%877 = stablehlo.multiply %871, %876 : tensor<4x16x32xf32>
%878 = stablehlo.add %874, %877 : tensor<4x16x32xf32>
%879 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%880 = stablehlo.broadcast_in_dim %879, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%881 = stablehlo.multiply %arg25, %880 : tensor<4x16x32xf32>
%882 = stablehlo.multiply %871, %871 : tensor<4x16x32xf32>
%883 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%884 = stablehlo.broadcast_in_dim %883, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%885 = stablehlo.multiply %882, %884 : tensor<4x16x32xf32>
%886 = stablehlo.add %881, %885 : tensor<4x16x32xf32>
%887 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%888 = stablehlo.reshape %887 : (tensor<1xf32>) -> tensor<f32>
%889 = stablehlo.divide %869, %888 : tensor<f32>
%890 = stablehlo.broadcast_in_dim %889, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%891 = stablehlo.multiply %886, %890 : tensor<4x16x32xf32>
%892 = stablehlo.sqrt %891 : tensor<4x16x32xf32>
%893 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%894 = stablehlo.reshape %893 : (tensor<1xf32>) -> tensor<f32>
%895 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%896 = stablehlo.reshape %895 : (tensor<1xf32>) -> tensor<f32>
%897 = stablehlo.divide %894, %896 : tensor<f32>
%898 = stablehlo.broadcast_in_dim %897, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%899 = stablehlo.multiply %878, %898 : tensor<4x16x32xf32>
%900 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%901 = stablehlo.broadcast_in_dim %900, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%902 = stablehlo.add %892, %901 : tensor<4x16x32xf32>
%903 = stablehlo.divide %899, %902 : tensor<4x16x32xf32>
%904 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%905 = stablehlo.reshape %904 : (tensor<1xf32>) -> tensor<f32>
%906 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%907 = stablehlo.multiply %905, %906 : tensor<f32>
%908 = stablehlo.subtract %869, %907 : tensor<f32>
%909 = stablehlo.broadcast_in_dim %908, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%910 = stablehlo.multiply %arg3, %909 : tensor<4x16x32xf32>
%911 = stablehlo.constant dense<0.0> : tensor<f32>
%912 = stablehlo.compare GE, %721, %911, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%913 = stablehlo.broadcast_in_dim %912, dims = [] : (tensor<i1>) -> tensor<4x16x32xi1>
%914 = stablehlo.subtract %910, %903 : tensor<4x16x32xf32>
%915 = stablehlo.select %913, %914, %arg3 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%916 = stablehlo.select %913, %878, %arg14 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%917 = stablehlo.select %913, %886, %arg25 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%918 = stablehlo.constant dense<1.0> : tensor<f32>
%919 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%920 = stablehlo.multiply %648#7, %919 : tensor<4x16x32xf32>
%921 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%922 = stablehlo.broadcast_in_dim %921, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%923 = stablehlo.multiply %arg15, %922 : tensor<4x16x32xf32>
%924 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%925 = stablehlo.broadcast_in_dim %924, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%926 = stablehlo.multiply %920, %925 : tensor<4x16x32xf32>
%927 = stablehlo.add %923, %926 : tensor<4x16x32xf32>
%928 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%929 = stablehlo.broadcast_in_dim %928, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%930 = stablehlo.multiply %arg26, %929 : tensor<4x16x32xf32>
%931 = stablehlo.multiply %920, %920 : tensor<4x16x32xf32>
%932 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%933 = stablehlo.broadcast_in_dim %932, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%934 = stablehlo.multiply %931, %933 : tensor<4x16x32xf32>
%935 = stablehlo.add %930, %934 : tensor<4x16x32xf32>
%936 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%937 = stablehlo.reshape %936 : (tensor<1xf32>) -> tensor<f32>
%938 = stablehlo.divide %918, %937 : tensor<f32>
%939 = stablehlo.broadcast_in_dim %938, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%940 = stablehlo.multiply %935, %939 : tensor<4x16x32xf32>
%941 = stablehlo.sqrt %940 : tensor<4x16x32xf32>
%942 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%943 = stablehlo.reshape %942 : (tensor<1xf32>) -> tensor<f32>
%944 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%945 = stablehlo.reshape %944 : (tensor<1xf32>) -> tensor<f32>
%946 = stablehlo.divide %943, %945 : tensor<f32>
%947 = stablehlo.broadcast_in_dim %946, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%948 = stablehlo.multiply %927, %947 : tensor<4x16x32xf32>
%949 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%950 = stablehlo.broadcast_in_dim %949, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%951 = stablehlo.add %941, %950 : tensor<4x16x32xf32>
%952 = stablehlo.divide %948, %951 : tensor<4x16x32xf32>
%953 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%954 = stablehlo.reshape %953 : (tensor<1xf32>) -> tensor<f32>
%955 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%956 = stablehlo.multiply %954, %955 : tensor<f32>
%957 = stablehlo.subtract %918, %956 : tensor<f32>
%958 = stablehlo.broadcast_in_dim %957, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%959 = stablehlo.multiply %arg4, %958 : tensor<4x16x32xf32>
%960 = stablehlo.constant dense<0.0> : tensor<f32>
%961 = stablehlo.compare GE, %721, %960, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%962 = stablehlo.broadcast_in_dim %961, dims = [] : (tensor<i1>) -> tensor<4x16x32xi1>
%963 = stablehlo.subtract %959, %952 : tensor<4x16x32xf32>
%964 = stablehlo.select %962, %963, %arg4 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%965 = stablehlo.select %962, %927, %arg15 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%966 = stablehlo.select %962, %935, %arg26 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%967 = stablehlo.constant dense<1.0> : tensor<f32>
%968 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%969 = stablehlo.multiply %648#6, %968 : tensor<4x32x32xf32>
%970 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%971 = stablehlo.broadcast_in_dim %970, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%972 = stablehlo.multiply %arg16, %971 : tensor<4x32x32xf32>
%973 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%974 = stablehlo.broadcast_in_dim %973, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%975 = stablehlo.multiply %969, %974 : tensor<4x32x32xf32>
%976 = stablehlo.add %972, %975 : tensor<4x32x32xf32>
%977 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%978 = stablehlo.broadcast_in_dim %977, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%979 = stablehlo.multiply %arg27, %978 : tensor<4x32x32xf32>
%980 = stablehlo.multiply %969, %969 : tensor<4x32x32xf32>
%981 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%982 = stablehlo.broadcast_in_dim %981, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%983 = stablehlo.multiply %980, %982 : tensor<4x32x32xf32>
%984 = stablehlo.add %979, %983 : tensor<4x32x32xf32>
%985 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%986 = stablehlo.reshape %985 : (tensor<1xf32>) -> tensor<f32>
%987 = stablehlo.divide %967, %986 : tensor<f32>
%988 = stablehlo.broadcast_in_dim %987, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%989 = stablehlo.multiply %984, %988 : tensor<4x32x32xf32>
%990 = stablehlo.sqrt %989 : tensor<4x32x32xf32>
%991 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%992 = stablehlo.reshape %991 : (tensor<1xf32>) -> tensor<f32>
%993 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%994 = stablehlo.reshape %993 : (tensor<1xf32>) -> tensor<f32>
%995 = stablehlo.divide %992, %994 : tensor<f32>
%996 = stablehlo.broadcast_in_dim %995, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%997 = stablehlo.multiply %976, %996 : tensor<4x32x32xf32>
%998 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%999 = stablehlo.broadcast_in_dim %998, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%1000 = stablehlo.add %990, %999 : tensor<4x32x32xf32>
%1001 = stablehlo.divide %997, %1000 : tensor<4x32x32xf32>
%1002 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1003 = stablehlo.reshape %1002 : (tensor<1xf32>) -> tensor<f32>
%1004 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%1005 = stablehlo.multiply %1003, %1004 : tensor<f32>
%1006 = stablehlo.subtract %967, %1005 : tensor<f32>
%1007 = stablehlo.broadcast_in_dim %1006, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%1008 = stablehlo.multiply %arg5, %1007 : tensor<4x32x32xf32>
%1009 = stablehlo.constant dense<0.0> : tensor<f32>
%1010 = stablehlo.compare GE, %721, %1009, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1011 = stablehlo.broadcast_in_dim %1010, dims = [] : (tensor<i1>) -> tensor<4x32x32xi1>
%1012 = stablehlo.subtract %1008, %1001 : tensor<4x32x32xf32>
%1013 = stablehlo.select %1011, %1012, %arg5 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%1014 = stablehlo.select %1011, %976, %arg16 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%1015 = stablehlo.select %1011, %984, %arg27 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%1016 = stablehlo.constant dense<1.0> : tensor<f32>
%1017 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1018 = stablehlo.multiply %648#5, %1017 : tensor<4x32xf32>
%1019 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1020 = stablehlo.broadcast_in_dim %1019, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1021 = stablehlo.multiply %arg17, %1020 : tensor<4x32xf32>
%1022 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1023 = stablehlo.broadcast_in_dim %1022, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1024 = stablehlo.multiply %1018, %1023 : tensor<4x32xf32>
%1025 = stablehlo.add %1021, %1024 : tensor<4x32xf32>
%1026 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1027 = stablehlo.broadcast_in_dim %1026, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1028 = stablehlo.multiply %arg28, %1027 : tensor<4x32xf32>
%1029 = stablehlo.multiply %1018, %1018 : tensor<4x32xf32>
%1030 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1031 = stablehlo.broadcast_in_dim %1030, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1032 = stablehlo.multiply %1029, %1031 : tensor<4x32xf32>
%1033 = stablehlo.add %1028, %1032 : tensor<4x32xf32>
%1034 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1035 = stablehlo.reshape %1034 : (tensor<1xf32>) -> tensor<f32>
%1036 = stablehlo.divide %1016, %1035 : tensor<f32>
%1037 = stablehlo.broadcast_in_dim %1036, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1038 = stablehlo.multiply %1033, %1037 : tensor<4x32xf32>
%1039 = stablehlo.sqrt %1038 : tensor<4x32xf32>
%1040 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1041 = stablehlo.reshape %1040 : (tensor<1xf32>) -> tensor<f32>
%1042 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1043 = stablehlo.reshape %1042 : (tensor<1xf32>) -> tensor<f32>
%1044 = stablehlo.divide %1041, %1043 : tensor<f32>
%1045 = stablehlo.broadcast_in_dim %1044, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1046 = stablehlo.multiply %1025, %1045 : tensor<4x32xf32>
%1047 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%1048 = stablehlo.broadcast_in_dim %1047, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1049 = stablehlo.add %1039, %1048 : tensor<4x32xf32>
%1050 = stablehlo.divide %1046, %1049 : tensor<4x32xf32>
%1051 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1052 = stablehlo.reshape %1051 : (tensor<1xf32>) -> tensor<f32>
%1053 = stablehlo.constant dense<0.0> : tensor<f32>
%1054 = stablehlo.multiply %1052, %1053 : tensor<f32>
%1055 = stablehlo.subtract %1016, %1054 : tensor<f32>
%1056 = stablehlo.broadcast_in_dim %1055, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%1057 = stablehlo.multiply %arg6, %1056 : tensor<4x32xf32>
%1058 = stablehlo.constant dense<0.0> : tensor<f32>
%1059 = stablehlo.compare GE, %721, %1058, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1060 = stablehlo.broadcast_in_dim %1059, dims = [] : (tensor<i1>) -> tensor<4x32xi1>
%1061 = stablehlo.subtract %1057, %1050 : tensor<4x32xf32>
%1062 = stablehlo.select %1060, %1061, %arg6 : tensor<4x32xi1>, tensor<4x32xf32>
%1063 = stablehlo.select %1060, %1025, %arg17 : tensor<4x32xi1>, tensor<4x32xf32>
%1064 = stablehlo.select %1060, %1033, %arg28 : tensor<4x32xi1>, tensor<4x32xf32>
%1065 = stablehlo.constant dense<1.0> : tensor<f32>
%1066 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1067 = stablehlo.multiply %648#4, %1066 : tensor<4x48x32xf32>
%1068 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1069 = stablehlo.broadcast_in_dim %1068, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1070 = stablehlo.multiply %arg18, %1069 : tensor<4x48x32xf32>
%1071 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1072 = stablehlo.broadcast_in_dim %1071, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1073 = stablehlo.multiply %1067, %1072 : tensor<4x48x32xf32>
%1074 = stablehlo.add %1070, %1073 : tensor<4x48x32xf32>
%1075 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1076 = stablehlo.broadcast_in_dim %1075, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1077 = stablehlo.multiply %arg29, %1076 : tensor<4x48x32xf32>
%1078 = stablehlo.multiply %1067, %1067 : tensor<4x48x32xf32>
%1079 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1080 = stablehlo.broadcast_in_dim %1079, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1081 = stablehlo.multiply %1078, %1080 : tensor<4x48x32xf32>
%1082 = stablehlo.add %1077, %1081 : tensor<4x48x32xf32>
%1083 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1084 = stablehlo.reshape %1083 : (tensor<1xf32>) -> tensor<f32>
%1085 = stablehlo.divide %1065, %1084 : tensor<f32>
%1086 = stablehlo.broadcast_in_dim %1085, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1087 = stablehlo.multiply %1082, %1086 : tensor<4x48x32xf32>
%1088 = stablehlo.sqrt %1087 : tensor<4x48x32xf32>
%1089 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1090 = stablehlo.reshape %1089 : (tensor<1xf32>) -> tensor<f32>
%1091 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1092 = stablehlo.reshape %1091 : (tensor<1xf32>) -> tensor<f32>
%1093 = stablehlo.divide %1090, %1092 : tensor<f32>
%1094 = stablehlo.broadcast_in_dim %1093, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1095 = stablehlo.multiply %1074, %1094 : tensor<4x48x32xf32>
%1096 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%1097 = stablehlo.broadcast_in_dim %1096, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1098 = stablehlo.add %1088, %1097 : tensor<4x48x32xf32>
%1099 = stablehlo.divide %1095, %1098 : tensor<4x48x32xf32>
%1100 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1101 = stablehlo.reshape %1100 : (tensor<1xf32>) -> tensor<f32>
%1102 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%1103 = stablehlo.multiply %1101, %1102 : tensor<f32>
%1104 = stablehlo.subtract %1065, %1103 : tensor<f32>
%1105 = stablehlo.broadcast_in_dim %1104, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1106 = stablehlo.multiply %arg7, %1105 : tensor<4x48x32xf32>
%1107 = stablehlo.constant dense<0.0> : tensor<f32>
%1108 = stablehlo.compare GE, %721, %1107, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1109 = stablehlo.broadcast_in_dim %1108, dims = [] : (tensor<i1>) -> tensor<4x48x32xi1>
%1110 = stablehlo.subtract %1106, %1099 : tensor<4x48x32xf32>
%1111 = stablehlo.select %1109, %1110, %arg7 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1112 = stablehlo.select %1109, %1074, %arg18 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1113 = stablehlo.select %1109, %1082, %arg29 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1114 = stablehlo.constant dense<1.0> : tensor<f32>
%1115 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1116 = stablehlo.multiply %648#3, %1115 : tensor<4x48x32xf32>
%1117 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1118 = stablehlo.broadcast_in_dim %1117, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1119 = stablehlo.multiply %arg19, %1118 : tensor<4x48x32xf32>
%1120 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1121 = stablehlo.broadcast_in_dim %1120, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1122 = stablehlo.multiply %1116, %1121 : tensor<4x48x32xf32>
%1123 = stablehlo.add %1119, %1122 : tensor<4x48x32xf32>
%1124 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1125 = stablehlo.broadcast_in_dim %1124, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1126 = stablehlo.multiply %arg30, %1125 : tensor<4x48x32xf32>
%1127 = stablehlo.multiply %1116, %1116 : tensor<4x48x32xf32>
%1128 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1129 = stablehlo.broadcast_in_dim %1128, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1130 = stablehlo.multiply %1127, %1129 : tensor<4x48x32xf32>
%1131 = stablehlo.add %1126, %1130 : tensor<4x48x32xf32>
%1132 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1133 = stablehlo.reshape %1132 : (tensor<1xf32>) -> tensor<f32>
%1134 = stablehlo.divide %1114, %1133 : tensor<f32>
%1135 = stablehlo.broadcast_in_dim %1134, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1136 = stablehlo.multiply %1131, %1135 : tensor<4x48x32xf32>
%1137 = stablehlo.sqrt %1136 : tensor<4x48x32xf32>
%1138 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1139 = stablehlo.reshape %1138 : (tensor<1xf32>) -> tensor<f32>
%1140 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1141 = stablehlo.reshape %1140 : (tensor<1xf32>) -> tensor<f32>
%1142 = stablehlo.divide %1139, %1141 : tensor<f32>
%1143 = stablehlo.broadcast_in_dim %1142, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1144 = stablehlo.multiply %1123, %1143 : tensor<4x48x32xf32>
%1145 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%1146 = stablehlo.broadcast_in_dim %1145, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1147 = stablehlo.add %1137, %1146 : tensor<4x48x32xf32>
%1148 = stablehlo.divide %1144, %1147 : tensor<4x48x32xf32>
%1149 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1150 = stablehlo.reshape %1149 : (tensor<1xf32>) -> tensor<f32>
%1151 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%1152 = stablehlo.multiply %1150, %1151 : tensor<f32>
%1153 = stablehlo.subtract %1114, %1152 : tensor<f32>
%1154 = stablehlo.broadcast_in_dim %1153, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%1155 = stablehlo.multiply %arg8, %1154 : tensor<4x48x32xf32>
%1156 = stablehlo.constant dense<0.0> : tensor<f32>
%1157 = stablehlo.compare GE, %721, %1156, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1158 = stablehlo.broadcast_in_dim %1157, dims = [] : (tensor<i1>) -> tensor<4x48x32xi1>
%1159 = stablehlo.subtract %1155, %1148 : tensor<4x48x32xf32>
%1160 = stablehlo.select %1158, %1159, %arg8 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1161 = stablehlo.select %1158, %1123, %arg19 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1162 = stablehlo.select %1158, %1131, %arg30 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%1163 = stablehlo.constant dense<1.0> : tensor<f32>
%1164 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1165 = stablehlo.multiply %648#2, %1164 : tensor<4x32x48xf32>
%1166 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1167 = stablehlo.broadcast_in_dim %1166, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1168 = stablehlo.multiply %arg20, %1167 : tensor<4x32x48xf32>
%1169 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1170 = stablehlo.broadcast_in_dim %1169, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1171 = stablehlo.multiply %1165, %1170 : tensor<4x32x48xf32>
%1172 = stablehlo.add %1168, %1171 : tensor<4x32x48xf32>
%1173 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1174 = stablehlo.broadcast_in_dim %1173, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1175 = stablehlo.multiply %arg31, %1174 : tensor<4x32x48xf32>
%1176 = stablehlo.multiply %1165, %1165 : tensor<4x32x48xf32>
%1177 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1178 = stablehlo.broadcast_in_dim %1177, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1179 = stablehlo.multiply %1176, %1178 : tensor<4x32x48xf32>
%1180 = stablehlo.add %1175, %1179 : tensor<4x32x48xf32>
%1181 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1182 = stablehlo.reshape %1181 : (tensor<1xf32>) -> tensor<f32>
%1183 = stablehlo.divide %1163, %1182 : tensor<f32>
%1184 = stablehlo.broadcast_in_dim %1183, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1185 = stablehlo.multiply %1180, %1184 : tensor<4x32x48xf32>
%1186 = stablehlo.sqrt %1185 : tensor<4x32x48xf32>
%1187 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1188 = stablehlo.reshape %1187 : (tensor<1xf32>) -> tensor<f32>
%1189 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1190 = stablehlo.reshape %1189 : (tensor<1xf32>) -> tensor<f32>
%1191 = stablehlo.divide %1188, %1190 : tensor<f32>
%1192 = stablehlo.broadcast_in_dim %1191, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1193 = stablehlo.multiply %1172, %1192 : tensor<4x32x48xf32>
%1194 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%1195 = stablehlo.broadcast_in_dim %1194, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1196 = stablehlo.add %1186, %1195 : tensor<4x32x48xf32>
%1197 = stablehlo.divide %1193, %1196 : tensor<4x32x48xf32>
%1198 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1199 = stablehlo.reshape %1198 : (tensor<1xf32>) -> tensor<f32>
%1200 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%1201 = stablehlo.multiply %1199, %1200 : tensor<f32>
%1202 = stablehlo.subtract %1163, %1201 : tensor<f32>
%1203 = stablehlo.broadcast_in_dim %1202, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%1204 = stablehlo.multiply %arg9, %1203 : tensor<4x32x48xf32>
%1205 = stablehlo.constant dense<0.0> : tensor<f32>
%1206 = stablehlo.compare GE, %721, %1205, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1207 = stablehlo.broadcast_in_dim %1206, dims = [] : (tensor<i1>) -> tensor<4x32x48xi1>
%1208 = stablehlo.subtract %1204, %1197 : tensor<4x32x48xf32>
%1209 = stablehlo.select %1207, %1208, %arg9 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%1210 = stablehlo.select %1207, %1172, %arg20 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%1211 = stablehlo.select %1207, %1180, %arg31 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%1212 = stablehlo.constant dense<1.0> : tensor<f32>
%1213 = stablehlo.broadcast_in_dim %721, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1214 = stablehlo.multiply %338, %1213 : tensor<32xf32>
%1215 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1216 = stablehlo.broadcast_in_dim %1215, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1217 = stablehlo.multiply %arg21, %1216 : tensor<32xf32>
%1218 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1219 = stablehlo.broadcast_in_dim %1218, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1220 = stablehlo.multiply %1214, %1219 : tensor<32xf32>
%1221 = stablehlo.add %1217, %1220 : tensor<32xf32>
%1222 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1223 = stablehlo.broadcast_in_dim %1222, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1224 = stablehlo.multiply %arg32, %1223 : tensor<32xf32>
%1225 = stablehlo.multiply %1214, %1214 : tensor<32xf32>
%1226 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1227 = stablehlo.broadcast_in_dim %1226, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1228 = stablehlo.multiply %1225, %1227 : tensor<32xf32>
%1229 = stablehlo.add %1224, %1228 : tensor<32xf32>
%1230 = stablehlo.slice %arg33 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1231 = stablehlo.reshape %1230 : (tensor<1xf32>) -> tensor<f32>
%1232 = stablehlo.divide %1212, %1231 : tensor<f32>
%1233 = stablehlo.broadcast_in_dim %1232, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1234 = stablehlo.multiply %1229, %1233 : tensor<32xf32>
%1235 = stablehlo.sqrt %1234 : tensor<32xf32>
%1236 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1237 = stablehlo.reshape %1236 : (tensor<1xf32>) -> tensor<f32>
%1238 = stablehlo.slice %arg33 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1239 = stablehlo.reshape %1238 : (tensor<1xf32>) -> tensor<f32>
%1240 = stablehlo.divide %1237, %1239 : tensor<f32>
%1241 = stablehlo.broadcast_in_dim %1240, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1242 = stablehlo.multiply %1221, %1241 : tensor<32xf32>
%1243 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%1244 = stablehlo.broadcast_in_dim %1243, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1245 = stablehlo.add %1235, %1244 : tensor<32xf32>
%1246 = stablehlo.divide %1242, %1245 : tensor<32xf32>
%1247 = stablehlo.slice %arg33 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1248 = stablehlo.reshape %1247 : (tensor<1xf32>) -> tensor<f32>
%1249 = stablehlo.constant dense<0.0> : tensor<f32>
%1250 = stablehlo.multiply %1248, %1249 : tensor<f32>
%1251 = stablehlo.subtract %1212, %1250 : tensor<f32>
%1252 = stablehlo.broadcast_in_dim %1251, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1253 = stablehlo.multiply %arg10, %1252 : tensor<32xf32>
%1254 = stablehlo.constant dense<0.0> : tensor<f32>
%1255 = stablehlo.compare GE, %721, %1254, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1256 = stablehlo.broadcast_in_dim %1255, dims = [] : (tensor<i1>) -> tensor<32xi1>
%1257 = stablehlo.subtract %1253, %1246 : tensor<32xf32>
%1258 = stablehlo.select %1256, %1257, %arg10 : tensor<32xi1>, tensor<32xf32>
%1259 = stablehlo.select %1256, %1221, %arg21 : tensor<32xi1>, tensor<32xf32>
%1260 = stablehlo.select %1256, %1229, %arg32 : tensor<32xi1>, tensor<32xf32>
return %768, %817, %866, %915, %964, %1013, %1062, %1111, %1160, %1209, %1258, %769, %818, %867, %916, %965, %1014, %1063, %1112, %1161, %1210, %1259, %770, %819, %868, %917, %966, %1015, %1064, %1113, %1162, %1211, %1260, %293, %701, %721 : tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<f32>, tensor<f32>, tensor<f32>
}
}
